# The set-up page

setup-title = This paper is being set up
setup-lead = Of what an internet newspaper must state on every page, { $missing ->
    [one] one thing is
   *[other] { $missing } things are
} missing. Articles appear when all is filled in.
setup-law = Demanded by Article 21 of the Act on the Promotion of Newspapers and Article 42-3 of the Information and Communications Network Act.
setup-missing = missing
setup-how = How to fill it in
setup-how-file = Write a file like this one, save it as masthead.toml,
setup-how-command = run this command, and open the paper again.
setup-example-name = 우리동네신문
setup-example-registration_number = 서울,아00000
setup-example-registered_on = 2026-01-12
setup-example-publisher = 홍길동
setup-example-editor = 홍길동
setup-example-address = 서울시 …
setup-example-phone = 02-000-0000
setup-example-youth_protection_officer = 홍길동
