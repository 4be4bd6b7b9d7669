import { expect, test } from 'vitest'
import { accountOf } from '#dev/scene.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import {
  chosenNames,
  firstChosen,
  hasChoice,
  readersAmong,
  readersLine,
  stillHere,
} from './audienceNames.ts'

const person = (name: 'Ana' | 'Ben' | 'Caro', more: Partial<PersonView> = {}): PersonView => ({
  account: accountOf(name === 'Ana' ? 'ana' : name === 'Ben' ? 'ben' : 'caro'),
  name,
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
  ...more,
})
const ana = person('Ana', { isMe: true })
const [ben, caro] = [person('Ben'), person('Caro')]
const forCaro = { kind: 'people', accounts: [caro.account] } as const

test('[B11] between two there is nothing to choose; among three there is', () => {
  expect(hasChoice([ana, ben])).toBe(false)
  expect(hasChoice([ana])).toBe(false)
  expect(hasChoice([ana, ben, caro])).toBe(true)
})

test('[B4] those it is for are named, in both languages, and who has left is no longer among them', () => {
  const all = [ana, ben, caro]
  const both = { kind: 'people', accounts: [ben.account, caro.account] } as const
  expect(chosenNames('en', all, both, 'Somebody')).toBe('Ben and Caro')
  expect(chosenNames('es', all, both, 'Alguien')).toBe('Ben y Caro')
  expect(chosenNames('en', all, { kind: 'everybody' }, 'Somebody')).toBeUndefined()
  expect(chosenNames('en', [ana, ben], both, 'Somebody')).toBe('Ben and Somebody')
  expect(stillHere([ana, ben], both)).toEqual({ kind: 'people', accounts: [ben.account] })
  expect(readersAmong(all, forCaro)).toEqual([caro])
  expect(readersAmong(all, undefined)).toEqual([ben, caro])
  expect(readersLine('en', [ben, ana], { someone: 'Somebody', you: 'you' })).toBe('Ben and you')
})

test('[B11] whom I blocked is not among those chosen first; who is answered always is', () => {
  const blocked = person('Caro', { blocked: true })
  expect(firstChosen([ben, caro], undefined)).toEqual([])
  expect(firstChosen([ben, blocked], undefined)).toEqual([ben.account])
  expect(firstChosen([ben, blocked], blocked)).toEqual([blocked.account])
})
