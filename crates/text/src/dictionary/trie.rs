//! Words by their letters: a double array.

/// The words that begin at a place are found by one step a letter.
pub(crate) struct Trie {
    /// The number of each letter of the Basic Multilingual Plane; 0 for letters that no word has.
    codes: Vec<u16>,
    /// Base and check of each node: a child by `code` stands at `base + code`, if `check` there is the node. The child by
    /// 0 ends a word, and its base is the word's value.
    nodes: Vec<[u32; 2]>,
}

/// The bit of a base that says that a word ends at the node: most nodes end none, and need no look at the child by 0.
const ENDS_WORD: u32 = 1 << 31;

impl Trie {
    /// A trie of codes and nodes; `None` when there are none, or more than can be told apart.
    pub fn new(codes: Vec<u16>, mut nodes: Vec<[u32; 2]>) -> Option<Self> {
        if nodes.is_empty() || nodes.iter().any(|[base, _]| base & ENDS_WORD != 0) {
            return None;
        }
        for child in 0..nodes.len() {
            let [_, parent] = *nodes.get(child)?;
            if let Some([base, _]) = nodes.get_mut(parent as usize)
                && *base as usize == child
                && child > 0
            {
                *base |= ENDS_WORD;
            }
        }
        Some(Self { codes, nodes })
    }

    /// Every word that these letters begin with: how many letters it has, and its value. The shortest first.
    pub fn prefixes(&self, letters: &[char]) -> impl Iterator<Item = (usize, usize)> {
        let mut base = self.nodes.first().map_or(0, |[base, _]| *base);
        let mut node = 0;
        let steps = letters.iter().map_while(move |&letter| {
            let code = self.codes.get(letter as usize).copied().filter(|&code| code > 0)?;
            let child = (base & !ENDS_WORD) + u32::from(code);
            let [next, check] = *self.nodes.get(child as usize)?;
            if check != node {
                return None;
            }
            (node, base) = (child, next);
            Some(base)
        });
        steps.enumerate().filter(|(_, base)| base & ENDS_WORD != 0).filter_map(|(at, base)| {
            let [value, _] = self.nodes.get((base & !ENDS_WORD) as usize)?;
            Some((at + 1, (*value & !ENDS_WORD) as usize))
        })
    }
}
