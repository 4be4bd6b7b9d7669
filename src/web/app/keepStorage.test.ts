import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { keepStorage, storageMayVanish } from './keepStorage.ts'
import { type Kept, keptIn } from './kept.ts'

const inMemory = (): Kept =>
  keptIn(() => {
    throw new Error('Storage is blocked')
  })

/** A browser that keeps everything once it was asked, or says no. */
const browserThat = (grants: boolean) => {
  let isKept = false
  let asked = 0
  return {
    asked: () => asked,
    storage: {
      persisted: async () => isKept,
      persist: async () => {
        asked += 1
        isKept = grants
        return isKept
      },
    },
  }
}

const aMoment = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

test('[A28] the browser is asked to keep the store when there is an account, and only once', async () => {
  const browser = browserThat(true)
  const isSignedIn = signal(false)
  const given = { storage: browser.storage, kept: inMemory(), clearsIdlePages: true }
  const open = () => keepStorage({ ...given, isSignedIn: () => isSignedIn.value })
  const close = open()
  await aMoment()
  expect([browser.asked(), storageMayVanish.value]).toEqual([0, true])
  isSignedIn.value = true
  await aMoment()
  expect([browser.asked(), storageMayVanish.value]).toEqual([1, false])
  close()
  const closeAgain = open()
  await aMoment()
  expect([browser.asked(), storageMayVanish.value]).toEqual([1, false])
  closeAgain()
})

test('[A28] a browser that clears idle pages and says no is spoken of', async () => {
  const given = { kept: inMemory(), isSignedIn: () => true }
  const closeOne = keepStorage({ ...given, ...browserThat(false), clearsIdlePages: true })
  await aMoment()
  expect(storageMayVanish.value).toBe(true)
  closeOne()
  const closeTwo = keepStorage({ ...given, ...browserThat(false), clearsIdlePages: false })
  await aMoment()
  expect(storageMayVanish.value).toBe(false)
  closeTwo()
})
