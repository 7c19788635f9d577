# 날씨

weather = 날씨
weather-stale = { $time } 관측
weather-imported = { $day } 관측
weather-sample = 예시
sky-clear = 맑음
sky-few-clouds = 구름조금
sky-mostly-cloudy = 구름많음
sky-overcast = 흐림
sky-shower = 소나기
sky-rain = 비
sky-snow = 눈
sky-rain-or-snow = 비/눈
sky-snow-or-rain = 눈/비
sky-thunder = 천둥번개
sky-fog = 안개
sky-yellow-dust = 황사
sky-mist = 박무
sky-haze = 연무
sky-drizzle = 빗방울
sky-flurry = 눈날림
sky-drizzle-or-flurry = 빗방울/눈날림
