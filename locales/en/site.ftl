skip-link = 본문으로 건너뛰기
