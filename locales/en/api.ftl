# What programs are told

field-missing = It must have a value.
field-unknown = There is no such field.
field-no-such = Nothing has this name.
field-year = Give a year in four digits.
field-sort = Give relevance or time.
field-size = Give a number from 1 to 100.
field-from = Give what stands in the `next` of an earlier answer.
fields-wrong = Some fields are wrong; `errors` names each.
suggestion-headline = Article
suggestion-person = Reporter
suggestion-topic = Topic
suggestion-series = Series
