# 준비 화면

setup-title = 신문을 펴낼 준비를 하고 있습니다
setup-lead = 인터넷신문이 화면마다 밝혀야 하는 정보 가운데 { $missing }가지가 비어 있습니다. 모두 채우면 기사가 실립니다.
setup-law = 「신문 등의 진흥에 관한 법률」 제21조와 「정보통신망 이용촉진 및 정보보호 등에 관한 법률」 제42조의3이 정한 항목입니다.
setup-missing = 비어 있음
setup-how = 채우는 방법
setup-how-file = 아래와 같은 파일을 만들어 masthead.toml로 저장하고,
setup-how-command = 이 명령을 실행한 뒤 신문을 다시 여세요.
setup-example-name = 우리동네신문
setup-example-registration_number = 서울,아00000
setup-example-registered_on = 2026-01-12
setup-example-publisher = 홍길동
setup-example-editor = 홍길동
setup-example-address = 서울시 …
setup-example-phone = 02-000-0000
setup-example-youth_protection_officer = 홍길동
