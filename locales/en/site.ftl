# Words of every page

skip-link = Skip to the main text
home = Front page
unnamed-paper = A paper without a name
sections = Sections
latest = Latest
all-articles = All articles
other-language = 한국어
advertisement = Advertisement

pages = Pages
page-newer = Newer
page-older = Older
page-of = Page { $page } of { $pages }

imprint = Imprint
imprint-name = Title
imprint-company = Company
imprint-registration_number = Registration
imprint-registered_on = Registered on
imprint-first_published_on = First published
imprint-publisher = Publisher
imprint-editor = Editor
imprint-youth_protection_officer = Youth protection officer
imprint-address = Office
imprint-phone = Phone
imprint-email = E-mail
imprint-business_number = Business number
copyright = © { $paper }. All rights reserved.
