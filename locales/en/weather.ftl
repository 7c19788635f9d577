# Weather

weather = Weather
weather-stale = observed { $time }
weather-imported = observed { $day }
weather-sample = sample
sky-clear = clear
sky-few-clouds = few clouds
sky-mostly-cloudy = mostly cloudy
sky-overcast = overcast
sky-shower = showers
sky-rain = rain
sky-snow = snow
sky-rain-or-snow = rain or snow
sky-snow-or-rain = snow or rain
sky-thunder = thunder
sky-fog = fog
sky-yellow-dust = yellow dust
sky-mist = mist
sky-haze = haze
sky-drizzle = drizzle
sky-flurry = flurries
sky-drizzle-or-flurry = drizzle or flurries
