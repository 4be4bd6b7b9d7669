import { expect, test } from 'vitest'
import { quietPast } from './quietPast.ts'

/** A history as a browser keeps it: each entry with its state, and with the address that it lists. */
const browser = (first: string) => {
  const entries: { state: unknown; url: string }[] = [{ state: null, url: first }]
  let place = 0
  let hides = true
  const past = quietPast(
    {
      get state() {
        return entries[place]?.state
      },
      pushState: (state, _, url) => {
        entries.splice(place + 1)
        entries.push({ state, url: url ?? entries[place]?.url ?? '' })
        place += 1
      },
      replaceState: (state, _, url) => {
        entries[place] = { state, url: url ?? entries[place]?.url ?? '' }
      },
      go: by => {
        place += by
      },
    },
    () => entries[place]?.url ?? '',
    () => hides,
  )
  return {
    past,
    listed: () => entries.map(({ url }) => url),
    states: () => JSON.stringify(entries.map(({ state }) => state)),
    show: () => {
      hides = false
    },
  }
}

test('[X18] [T162] with few traces the history lists no screen, and Back leads through them all the same', () => {
  const { past, listed } = browser('/')
  past.pushState(null, '', '/me/when-i-die')
  past.pushState({ layer: 0 }, '')
  expect(past.address()).toBe('/me/when-i-die')
  past.go(-1)
  past.pushState(null, '', '/me/sign-in?after=code')
  past.replaceState(null, '', '/me/blocked')
  expect([past.address(), listed()]).toEqual(['/me/blocked', ['/', '/', '/']])
  past.go(-1)
  expect(past.address()).toBe('/me/when-i-die')
  past.go(-1)
  expect(past.address()).toBe('/')
})

test('[X18] otherwise addresses are what they are, and a sheet has the address of the page below it', () => {
  const { past, listed, show } = browser('/me')
  past.pushState(null, '', '/me/blocked')
  show()
  past.pushState(null, '', '/people?q=1')
  past.pushState({ layer: 0 }, '')
  expect(past.address()).toBe('/people?q=1')
  expect(listed()).toEqual(['/me', '/', '/people?q=1', '/people?q=1'])
})

test('[X18] what stands after # comes into no state', () => {
  const { past, states } = browser('/')
  past.pushState(null, '', '/n#AQEBAQ')
  expect(states()).not.toContain('AQEB')
})
