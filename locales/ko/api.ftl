# 프로그램이 받는 말

field-missing = 값이 있어야 합니다.
field-unknown = 이런 항목은 없습니다.
field-no-such = 이 이름을 가진 것이 없습니다.
field-year = 네 자리 연도를 적습니다.
field-sort = relevance나 time을 적습니다.
field-size = 1부터 100까지의 수를 적습니다.
field-from = 앞선 답의 next에 적힌 값을 그대로 적습니다.
fields-wrong = 틀린 항목이 있습니다. errors에 하나씩 적었습니다.
suggestion-headline = 기사
suggestion-person = 기자
suggestion-topic = 주제
suggestion-series = 연재
