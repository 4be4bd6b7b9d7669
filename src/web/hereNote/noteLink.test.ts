import { expect, test } from 'vitest'
import { isNear, noteLink } from './noteLink.ts'

test('[HN1] what opens a note stands after the #', () => {
  const link = noteLink('https://circle.example', 'AQ')
  expect(link).toBe('https://circle.example/n#AQ')
  expect(new URL(link).pathname).toBe('/n')
})

test('[HN1] a link that opens on this machine or network only is told apart', () => {
  for (const origin of [
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://192.168.1.4',
    'http://[::1]:8080',
    'http://box.local',
    'http://box.home.arpa',
  ])
    expect([origin, isNear(origin)]).toEqual([origin, true])
  for (const origin of ['https://circle.example', 'https://localhost.example'])
    expect([origin, isNear(origin)]).toEqual([origin, false])
})
