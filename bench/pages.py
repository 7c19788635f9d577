"""Pages in the shape of the seed page, as many as wanted: an invented town, invented people, stories that belong together.

    python3 bench/pages.py FOLDER COUNT

The same COUNT gives the same bytes everywhere."""

import datetime
import pathlib
import random
import re
import sys

SECTIONS = ["정치·행정", "경제", "사회", "산업·기술", "문화", "오피니언"]
SERIES = ["나루 사람들", "항구의 내일", "테크칼럼"]
REPORTERS = ["하진우 기자", "서지안 기자", "민다솜 기자", "오태경 선임기자", "백가람 기자", "정로아 논설위원"]
STATIONS = ["동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화", "보은", "금산", "강진군", "경주시", "거제"]
SKIES = ["맑음", "구름조금", "구름많음", "흐림", "비", "눈"]
SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처고노도로모보소오조초구누두루무부수우주추기니디리미비시이지치한솔빛온누봄결달별샘들"
THINGS = ["다리", "부두", "시장", "도서관", "하천", "학교", "병원", "공장", "등대", "습지", "버스", "공원", "역", "축제", "극장", "발전소"]
WORKS = ["보수", "이전", "증설", "점검", "개관", "정비", "철거", "복원", "매각", "착공", "통합", "개방", "연구", "시범 운영", "재검토", "확대"]
BODIES = ["시", "시의회", "교육청", "항만공사", "상인회", "환경연대", "의료원", "대학교 연구진", "노동조합", "주민자치회"]

# Who, what, and numbers change from sentence to sentence; the words between them are what newspapers say every day.
SENTENCES = [
    "{body}은(는) {thing} {work}에 {won}억 원을 들여 {month}월까지 마치기로 했다고 {day}일 밝혔다.",
    "{name} {body} 대표는 “{thing} {work}은(는) 더 미룰 수 없는 일”이라며 “{other} 주민의 뜻을 먼저 묻겠다”고 말했다.",
    "{other} 일대에서는 지난해보다 {percent}% 늘어난 {count}명이 {thing}을(를) 찾은 것으로 집계됐다.",
    "그러나 {name} 일대 상인 {small}명은 {work} 기간에 손님이 끊길 것을 걱정하고 있다.",
    "{body} 관계자는 \"예산 {won}억 원 가운데 {percent}%는 이미 썼다\"고 설명했다.",
    "{name}과(와) {other}을(를) 잇는 길은 {month}월 {day}일부터 밤 10시에서 이튿날 새벽 5시까지 막힌다.",
    "전문가들은 {thing} {work}의 효과가 나타나기까지 적어도 {small}년이 걸릴 것으로 내다봤다.",
    "이 사업은 2024년 {month}월 {other} {body}에서 처음 논의됐으나 두 차례 미뤄졌다.",
    "{name} 씨는 “스무 해를 지켜본 {thing}이(가) 하루아침에 사라지는 것 같다”고 했다.",
    "{body}이(가) 낸 자료에 따르면 {name}의 {thing} 이용은 하루 평균 {count}건으로, 전년 같은 기간보다 {percent}% 줄었다.",
    "반대 의견도 만만치 않다. {other} 주민 {count}명은 {work} 계획을 거두라는 서명을 {body}에 냈다.",
    "{body}은(는) {day}일 오후 {name} 회관에서 설명회를 열고 {thing} {work} 일정을 공개한다.",
    "한편 {other}에서는 비슷한 {work}이(가) {small}년 만에 끝나 좋은 평가를 받았다.",
    "감사 결과 {thing} 관리에 든 돈은 {won}억 원으로, 계획보다 {percent}% 많았다.",
]


def stories(count, chance):
    """A few names for each run of about twelve articles, so that articles of one run have something in common."""
    def name():
        return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3, 3))))

    made = []
    for _ in range(max(1, count // 12)):
        made.append(dict(names=[name() for _ in range(5)], things=chance.sample(THINGS, 2), works=chance.sample(WORKS, 2)))
    return made


def agreed(text):
    """은(는) and its like as the syllable before them asks for: the first after a final consonant, the second after none."""
    def chosen(found):
        final = (ord(found[1]) - ord("가")) % 28 != 0
        return found[1] + (found[2] if final else found[3])

    return re.sub(r"(.)(.)\((.)\)", chosen, text)


def sentence(story, chance):
    return agreed(chance.choice(SENTENCES).format(
        name=chance.choice(story["names"]), other=chance.choice(story["names"]), body=chance.choice(BODIES),
        thing=chance.choice(story["things"]), work=chance.choice(story["works"]), won=chance.randrange(3, 900),
        month=chance.randrange(1, 13), day=chance.randrange(1, 29), percent=round(chance.uniform(1, 60), 1),
        count=f"{chance.randrange(100, 90000):,}", small=chance.randrange(2, 40)))


def heading(story, number, chance):
    series = f"[{chance.choice(SERIES)}] " if chance.random() < 0.4 else ""
    first, second = chance.sample(story["names"], 2)
    return f'{series}{first} {story["things"][0]} {chance.choice(story["works"])}, {second}의 선택…"{number + 1}번째 물음"'


def page(number, story, teased, chance, dated=False):
    """One page; NBSP, blank lines, the missing line end and the excerpt cut in mid-clause are those of the seed page.
    A dated one tells when it appeared, as the seed page does not: ten minutes after the page before it."""
    weather = "\n".join(f"  • {chance.choice(SKIES)}{station} {chance.uniform(-12, 30):.1f}℃" for station in STATIONS)
    paragraphs, length, wanted = [], 0, chance.randrange(600, 2500)
    while length < wanted:
        paragraphs.append(" ".join(sentence(story, chance) for _ in range(chance.randrange(2, 5))))
        length += len(paragraphs[-1])
    paragraphs[0] = f"[새나루신문={chance.choice(REPORTERS)}]".replace(" ", "\u00a0") + f" {paragraphs[0]}"
    body = "\n\n\u00a0\n\n".join(paragraphs)
    related = ""
    for headline, other in teased:
        excerpt = " ".join(sentence(other, chance) for _ in range(4))
        related += f"\n\n{headline}\n\n[새나루신문={chance.choice(REPORTERS)}] {excerpt[:-12]}"
    told = ""
    if dated:
        told = f"입력 {datetime.datetime(2025, 1, 1) + datetime.timedelta(minutes=10 * number):%Y.%m.%d %H:%M}\n\n"
    return (f"2026.01.12 (월)\n\n{weather}\n기상청 제공\n\n{chance.choice(SECTIONS)}\n\n{heading(story, number, chance)}\n\n{told}\u00a0\n\n"
            f"{body}\n\n배너\n배너\n배너\n\n관련기사\n\n{chance.randrange(1, 200)}건의 관련기사 더보기\n{related}")


def write(folder, count, dated=False):
    """Writes the pages; answers their paths and their bytes together. One in ten shows a teaser of an article not written."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(count)
    lines = stories(count, chance)
    paths, size = [], 0
    for number in range(count):
        story = chance.choice(lines)
        teased = [(heading(story, count + number, chance), story)] if chance.random() < 0.1 else []
        path = folder / f"{number:05}.txt"
        size += path.write_bytes(page(number, story, teased, chance, dated).encode())
        paths.append(path)
    return paths, size


if __name__ == "__main__":
    written, size = write(sys.argv[1], int(sys.argv[2]))
    print(f"{len(written)} pages, {size / 1e6:.1f} MB")
