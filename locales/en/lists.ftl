# The front and lists

front-latest = Just in
front-empty-title = No article has been published yet
front-empty-text = The first one will stand here.
list-empty = There are no articles yet.
series = Series
series-total = { $total ->
    [one] 1 part
   *[other] { $total } parts
}
topic = Topic
topic-total = { $total ->
    [one] 1 article
   *[other] { $total } articles
}
reporter-articles = { $total ->
    [one] 1 article
   *[other] { $total } articles
}
related-of = Related to this article
related-total = { $total } in all
related-empty = There are no related articles.
advertorial = Paid
