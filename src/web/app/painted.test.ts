import { expect, test } from 'vitest'
import { painted, type PaintedPage } from './painted.ts'

/** A page whose events the test calls by name, and whether `painted` has answered. */
const pageWith = (given: { readonly hidden?: boolean; readonly tellsOfPaint?: boolean }) => {
  const waiting: { readonly what: string; readonly answer: () => void }[] = []
  const on = (what: string) => (then: () => void) => {
    waiting.push({ what, answer: then })
  }
  const page: PaintedPage = {
    isHidden: () => given.hidden === true,
    onFirstPaint: given.tellsOfPaint === false ? undefined : on('paint'),
    onHidden: on('hidden'),
    onFrame: on('frame'),
    after: (_, then) => on('time')(then),
  }
  let isDone = false
  const waits = async (): Promise<void> => {
    await painted(page)
    isDone = true
  }
  void waits()
  const settled = async (): Promise<boolean> => {
    // One turn for `painted`, one for whoever waits for it.
    await Promise.resolve()
    await Promise.resolve()
    return isDone
  }
  const happens = (what: string): Promise<boolean> => {
    for (const each of waiting.splice(0)) {
      if (each.what === what) each.answer()
      else waiting.push(each)
    }
    return settled()
  }
  return { happens, settled }
}

test('what comes later waits for the first paint', async () => {
  const { happens, settled } = pageWith({})
  expect(await settled()).toBe(false)
  expect(await happens('paint')).toBe(true)
})

test('a browser that does not tell of paints is given two frames', async () => {
  const { happens } = pageWith({ tellsOfPaint: false })
  expect(await happens('frame')).toBe(false)
  expect(await happens('frame')).toBe(true)
})

test('a page in the background is not waited for, nor one that goes there', async () => {
  expect(await pageWith({ hidden: true }).settled()).toBe(true)
  expect(await pageWith({}).happens('hidden')).toBe(true)
})

test('a paint that is never told does not hold anything up for good', async () => {
  expect(await pageWith({}).happens('time')).toBe(true)
})
