# Search

search = Search
search-label = Search articles
search-suggestions = Suggestions
search-title = Search for “{ $query }”
search-total = { $total ->
    [one] 1 article
   *[other] { $total } articles
}
search-loose = { $total ->
    [one] No article has all of it; 1 has some
   *[other] No article has all of it; { $total } have some
}
search-none = No article was found for “{ $query }”
search-meant = Did you mean:
search-sort = Order
search-sort-relevance = Relevance
search-sort-time = Latest
search-first = First page
search-narrow = Narrow down
search-by-section = Section
search-by-year = Year
search-by-reporter = Reporter
search-count = { $count }
search-chosen = Narrowed down to
search-unchoose = remove
search-unfiltered = Search without these filters
search-advice-spelling = Check the spelling and the spaces.
search-advice-fewer = Use fewer or shorter words.
search-advice-other = Try other words for the same thing.
search-resting-title = Search is resting
search-resting-text = The index is being built. The articles can be read as ever; please search again in a moment.
search-files = A paper published as files cannot be searched. Look through the sections and the latest articles.

search-ways = Ways to ask
search-example-words = 물빛대교 통행료
search-way-words = Articles with both words
search-example-phrase = "야간 통제"
search-way-phrase = Articles with exactly what stands in quotes
search-example-without = 물빛대교 -통행료
search-way-without = Articles with the first word and without the second
search-example-either = 배터리 OR 전지
search-way-either = Articles with either word
search-example-reporter = reporter:하진우
search-way-reporter = Articles by that reporter
search-example-section = section:경제
search-way-section = Articles of that section
search-example-series = series:"항구의 내일"
search-way-series = Articles of that series
search-example-date = date:last-week
search-way-date = Articles of that time: today, yesterday, this-week, last-month, this-year, 7d
search-example-range = date:2026-01-05~2026-01-12
search-way-range = Articles between two days
search-example-initials = ㅁㅂㄷㄱ
search-way-initials = Initial consonants are enough
search-example-layout = anfqlceory
search-way-layout = Korean typed on the Latin keyboard is understood
