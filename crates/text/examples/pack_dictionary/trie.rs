//! A double array: two numbers a node, and every step from letter to letter is one addition and one comparison.

/// Builds `base` and `check` for sorted keys. The child of `node` by `code` is `base[node] + code`, if `check` there is
/// `node`; the child by 0 ends a word and has its value as `base`.
pub fn build(keys: Vec<(Vec<u32>, u32)>) -> (Vec<u32>, Vec<u32>) {
    let mut trie = Trie { base: vec![0], check: vec![0], used: vec![true], next: 1 };
    let mut queue = vec![(0_usize, 0..keys.len(), 0_usize)];
    while let Some((node, range, depth)) = queue.pop() {
        let mut children: Vec<(u32, std::ops::Range<usize>)> = Vec::new();
        for at in range {
            let code = keys[at].0.get(depth).copied().unwrap_or(0);
            match children.last_mut() {
                Some((last, span)) if *last == code => span.end = at + 1,
                _ => children.push((code, at..at + 1)),
            }
        }
        let base = trie.place(&children.iter().map(|(code, _)| *code as usize).collect::<Vec<_>>());
        trie.base[node] = base as u32;
        for (code, span) in children {
            let child = base + code as usize;
            trie.check[child] = node as u32;
            if code == 0 {
                trie.base[child] = keys[span.start].1;
            } else {
                queue.push((child, span, depth + 1));
            }
        }
    }
    (trie.base, trie.check)
}

struct Trie {
    base: Vec<u32>,
    check: Vec<u32>,
    used: Vec<bool>,
    /// No place before this one is worth a look.
    next: usize,
}

impl Trie {
    /// Finds and takes places for children with these codes; the base that leads to them.
    fn place(&mut self, codes: &[usize]) -> usize {
        let first = codes.iter().min().copied().unwrap();
        let mut at = self.next.max(first + 1);
        let mut taken = 0;
        loop {
            let base = at - first;
            let free = |place: usize| self.used.get(place).is_none_or(|used| !used);
            if free(at) && codes.iter().all(|code| free(base + code)) {
                // A stretch that is nearly full is left behind.
                if taken * 20 > (at - self.next + 1) * 19 {
                    self.next = at;
                }
                self.take(base, codes);
                return base;
            }
            taken += usize::from(!free(at));
            at += 1;
        }
    }

    fn take(&mut self, base: usize, codes: &[usize]) {
        let end = base + codes.iter().max().unwrap() + 1;
        if self.base.len() < end {
            self.base.resize(end, 0);
            self.check.resize(end, u32::MAX);
            self.used.resize(end, false);
        }
        for code in codes {
            self.used[base + code] = true;
        }
    }
}
