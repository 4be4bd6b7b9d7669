import { expect, test } from 'vitest'
import { sharedRuns } from './sharedRuns.ts'

test('[F3] who asks while a run goes waits for the next one, together with all who asked meanwhile', async () => {
  const ends: (() => void)[] = []
  const runs = sharedRuns(
    () =>
      new Promise(resolve => {
        ends.push(resolve)
      }),
  )
  const done: string[] = []
  const ask = (who: string): Promise<unknown> => runs('folder').then(() => done.push(who))
  const first = ask('Ana')
  const late = [ask('Ben'), ask('Caro')]
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await first
  expect(done).toEqual(['Ana'])
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  await Promise.all(late)
  expect(done).toEqual(['Ana', 'Ben', 'Caro'])
  // Nobody waits any more: whoever asks begins one.
  const again = ask('Dora')
  expect(ends).toHaveLength(3)
  ends[2]?.()
  await again
})

test('[F3] a run that failed fails for those who waited for it, and for nobody after', async () => {
  let tries = 0
  const runs = sharedRuns(async () => {
    tries += 1
    if (tries === 1) throw new Error('The disk is gone.')
  })
  const first = runs('folder')
  const second = runs('folder')
  await expect(first).rejects.toThrow('The disk is gone.')
  await second
  expect(tries).toBe(2)
})
