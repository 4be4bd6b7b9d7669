import { expect, test } from 'vitest'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import { paths, routeOf } from './routes.ts'

const circle = 'c'.repeat(64) as CircleId
const share = 'e'.repeat(64) as EntryId

test('[W3] every address leads to its screen', () => {
  expect(routeOf(paths.home)).toEqual({ kind: 'home' })
  expect(routeOf(paths.circle(circle))).toEqual({ kind: 'circle', circle })
  expect(routeOf(paths.share(circle, share))).toEqual({ kind: 'share', circle, share })
  expect(routeOf(paths.writeShare(circle))).toEqual({ kind: 'write-share', circle })
  expect(routeOf(paths.invite(circle))).toEqual({ kind: 'invite', circle })
  expect(routeOf(paths.circlePeople(circle))).toEqual({ kind: 'circle-people', circle })
  expect(routeOf(paths.agreement(circle))).toEqual({ kind: 'agreement', circle })
  expect(routeOf(paths.questions(circle))).toEqual({ kind: 'questions', circle })
  expect(routeOf(paths.commitments(circle))).toEqual({ kind: 'commitments', circle })
  expect(routeOf(paths.owning(circle))).toEqual({ kind: 'owning', circle })
  expect(routeOf(paths.seenInYou(circle))).toEqual({ kind: 'seen-in-you', circle })
  expect(routeOf(paths.days(circle))).toEqual({ kind: 'days', circle })
  expect(routeOf(paths.notes(circle))).toEqual({ kind: 'notes', circle })
  expect(routeOf(paths.stretch(circle))).toEqual({ kind: 'stretch', circle })
  expect(routeOf(paths.page('new'))).toEqual({ kind: 'page', page: 'new' })
  expect(routeOf(paths.newGuided('letting-go'))).toEqual({
    kind: 'new-guided',
    guide: 'letting-go',
  })
  expect(routeOf(paths.glad)).toEqual({ kind: 'glad' })
  expect(routeOf(paths.season)).toEqual({ kind: 'season' })
  expect(routeOf(paths.seasonOf(8106))).toEqual({ kind: 'season', season: 8106 })
  expect(routeOf(paths.begin('sheet'))).toEqual({ kind: 'begin', step: 'sheet' })
  expect(routeOf(paths.threeMoves)).toEqual({ kind: 'three-moves' })
  expect(routeOf('/me/')).toEqual({ kind: 'me' })
})

test.each([
  '/c',
  '/c/',
  '/c/abc',
  `/c/${circle}/s`,
  `/c/${circle}/s/abc`,
  `/c/${circle}/share/more`,
  `/c/${circle}/write-share`,
  `/c/${circle}/constructor`,
  `/c/${circle}//`,
  `/c/${circle}/s/${share}/more`,
  '/pages/abc',
  '/pages/along-nothing',
  '/pages/new/more',
  '/begin/again',
  '/me/season/2026-10',
  '/me/season/2026-09/more',
  '/__proto__',
  '/constructor',
  '',
])('an address nobody made leads nowhere and breaks nothing: %s', path => {
  expect(routeOf(path).kind).toBe('nowhere')
})
