import { expect, test } from 'vitest'
import { hostHelpLinesOf } from '#client/host/hostHelpLines.ts'
import { helpData } from './helpData.ts'
import { helpFor } from './helpFor.ts'
import { shownContacts } from './shownContacts.ts'
import { shownLines } from './shownLines.ts'

const youth = helpFor(helpData, 'ES').kinds.find(({ kind }) => kind === 'youth')?.lines ?? []
const row = { country: 'ES', kind: 'youth', on: '2026-11-20' }
const shown = (...rows: readonly unknown[]) =>
  shownLines(youth, 'ES', 'youth', hostHelpLinesOf(JSON.stringify({ rows })))

test('[GH8] a line of the host comes after ours; one in place of ours before it, and ours stays', () => {
  const ids = shown(
    { ...row, name: 'Town line', call: '900 000 001' },
    { ...row, name: 'New number', call: '900 000 002', replaces: 'es-telefono-anar' },
  ).map(({ from, name }) => `${from} ${name}`)
  expect(ids).toEqual([
    'host New number',
    'list Teléfono ANAR de Ayuda a Niños y Adolescentes',
    'host Town line',
  ])
})

test('[GH8] whatever the host says, every line of ours is there as it was', () => {
  for (const rows of [
    [{ confirms: 'es-telefono-anar', on: '2026-11-20' }],
    [{ ...row, name: 'x', call: '12', replaces: 'es-telefono-anar' }],
    [{ ...row, name: 'x', call: '12', replaces: 'not-there' }],
    [{ hides: 'es-telefono-anar' }],
  ]) {
    const ours = shown(...rows).flatMap(each => (each.from === 'list' ? [each.line] : []))
    expect(ours).toEqual(youth)
  }
})

test('[GH8] a confirmation stands at its line with its day', () => {
  const [line] = shown(
    { confirms: 'es-telefono-anar', on: '2026-11-20' },
    { confirms: 'es-telefono-anar', on: '2026-01-20' },
  )
  expect(line).toMatchObject({ from: 'list', byHostOn: '2026-11-20' })
})

test('[GH9] of a number of the host only what can be dialled is in the link', () => {
  const [, line] = shown({ ...row, name: 'x', call: '+34 (900) 000-001', text: '*4141' })
  if (line === undefined) throw new Error('it is shown')
  expect(shownContacts(line)).toEqual([
    { type: 'call', display: '+34 (900) 000-001', tel: '+34900000001' },
    { type: 'sms', to: '*4141', keyword: null },
  ])
})
