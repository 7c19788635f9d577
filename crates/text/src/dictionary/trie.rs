//! Words by their letters: a double array.

/// The words that begin at a place are found by one step a letter.
pub(crate) struct Trie {
    /// The number of each letter of the Basic Multilingual Plane; 0 for letters that no word has.
    pub(super) codes: Vec<u16>,
    /// Base and check of each node: a child by `code` stands at `base + code`, if `check` there is the node. The child by
    /// 0 ends a word, and its base is the word's value.
    pub(super) nodes: Vec<[u32; 2]>,
}

impl Trie {
    /// Every word that these letters begin with: how many letters it has, and its value. The shortest first.
    pub fn prefixes(&self, letters: &[char]) -> impl Iterator<Item = (usize, usize)> {
        let mut node = 0;
        let steps = letters.iter().map_while(move |&letter| {
            let code = self.codes.get(letter as usize).copied().filter(|&code| code > 0)?;
            node = self.child(node, u32::from(code))?;
            Some(node)
        });
        steps.enumerate().filter_map(|(at, node)| {
            let end = self.child(node, 0)?;
            let [value, _] = self.nodes.get(end as usize)?;
            Some((at + 1, *value as usize))
        })
    }

    fn child(&self, node: u32, code: u32) -> Option<u32> {
        let [base, _] = self.nodes.get(node as usize)?;
        let child = base.checked_add(code)?;
        let [_, check] = self.nodes.get(child as usize)?;
        (*check == node).then_some(child)
    }
}
