# 모든 화면에 쓰는 말

skip-link = 본문으로 건너뛰기
home = 첫 화면
unnamed-paper = 이름 없는 신문
sections = 섹션
latest = 최신 기사
all-articles = 전체 기사
other-language = English
advertisement = 광고

pages = 쪽 이동
page-newer = 앞쪽
page-older = 다음 쪽
page-of = { $page } / { $pages }쪽

imprint = 신문 정보
imprint-name = 제호
imprint-company = 법인명
imprint-registration_number = 등록번호
imprint-registered_on = 등록연월일
imprint-first_published_on = 최초 발행일
imprint-publisher = 발행인
imprint-editor = 편집인
imprint-youth_protection_officer = 청소년보호책임자
imprint-address = 발행소
imprint-phone = 전화
imprint-email = 전자우편
imprint-business_number = 사업자등록번호
copyright = © { $paper }. 무단 전재 및 재배포 금지
