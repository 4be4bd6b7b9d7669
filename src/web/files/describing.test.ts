import { expect, test } from 'vitest'
import { ok } from '#base/result.ts'
import { describing } from './describing.ts'

test('[W12] what was typed beside a picture is kept before the share goes out', async () => {
  const kept: string[] = []
  let keep: (() => void) | undefined
  const typing = describing(async (blob, words) => {
    await new Promise<void>(resolve => {
      keep = resolve
    })
    kept.push(`${blob}: ${words}`)
    return ok(undefined)
  })
  typing.type('a', 'A ch')
  typing.type('a', 'A chair by the window')
  const order: string[] = []
  const settle = async (): Promise<void> => {
    await typing.settle()
    order.push('settled')
  }
  const settling = settle()
  await Promise.resolve()
  expect(order).toEqual([])
  keep?.()
  await settling
  // The last word only, and once.
  expect(kept).toEqual(['a: A chair by the window'])
  await typing.settle()
  expect(kept).toHaveLength(1)
})
