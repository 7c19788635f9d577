# The page of an article

time-entered = Published
time-registered = Registered
time-approved = Approved
time-modified = Updated
time-unknown = { $label }: time not known
time-unknown-seen = { $label }: time not known (seen { $day })

kind-press_release = Press release
kind-wire = Partner report
kind-contributed = Contribution
kind-advertorial = Paid article

notice-own_correction = Correction
notice-correction_report = Correction on request
notice-reply_report = Right of reply
notice-correction_and_reply = Correction and reply
notice-followup_report = Follow-up
notice-clarification = Clarification
ground-claim = claim accepted
ground-arbitration = by arbitration
ground-court = by court ruling

editors-note = Editor’s note
embed = See it at { $provider }
topics = Topics
table = Table

facts = Figures and sources of this article
facts-open = Show { $count }
facts-amounts = Amounts
facts-dates = Dates
facts-sources = Sources

related = Related
related-more = { $total ->
    [one] The related article
   *[other] All { $total } related articles
}
reason-chosen = Chosen by the desk
reason-earlier_part = Previous in the series · { $name }
reason-next_part = Next in the series · { $name }
reason-same_series = Same series · { $name }
reason-follow_up = Follow-up
reason-same_event = The same event
reason-same_people = Same people · { $names }
reason-same_organisations = Same organisations · { $names }
reason-same_topic = Same topic · { $name }
reason-same_subject = On the same subject
