import { describe, expect, test } from 'vitest'
import { type Bytes, zeros } from '#base/bytes.ts'
import type { CircleBatch, CommitOutcome, StoredEntry } from './entryLog.ts'
import { groupCommit } from './groupCommit.ts'

const circle = (name: number): Bytes => new Uint8Array(32).fill(name)

const entry = (seq: number): StoredEntry => ({
  seq,
  eventId: zeros(32),
  logHash: zeros(32),
  kind: 2,
  accountId: zeros(16),
  gen: 1,
  sessionId: zeros(16),
  sseq: seq,
  seenSeq: 0,
  header: zeros(268),
  body: zeros(0),
  bodyLen: 0,
})

const batch = (circleId: Bytes, seq: number): CircleBatch => ({
  circleId,
  expectedSeq: seq - 1,
  entries: [entry(seq)],
  erase: [],
})

/** A log whose commits end when the test says so. */
const heldLog = () => {
  const commits: {
    readonly sizes: readonly number[]
    readonly end: (outcome: CommitOutcome) => void
  }[] = []
  let arrived: (() => void)[] = []
  return {
    commits,
    /** Resolves once `count` commits have begun. */
    begun: async (count: number): Promise<void> => {
      if (commits.length >= count) return
      await new Promise<void>(resolve => {
        arrived.push(() => {
          if (commits.length >= count) resolve()
        })
      })
    },
    commit: (batches: readonly CircleBatch[]): Promise<readonly CommitOutcome[]> =>
      new Promise(resolve => {
        commits.push({
          sizes: batches.map(({ entries }) => entries.length),
          end: outcome => {
            resolve(batches.map(() => outcome))
          },
        })
        for (const tell of arrived) tell()
      }),
  }
}

const nothing = (): undefined => undefined

describe('group commit', () => {
  test('what arrives while a commit runs shares the next one, merged by circle', async () => {
    const log = heldLog()
    const group = groupCommit({ log, forget: nothing })
    const [a, b] = [circle(1), circle(2)]
    const first = group.append(a, () => batch(a, 1))
    await log.begun(1)
    const later = [
      group.append(a, () => batch(a, 2)),
      group.append(b, () => batch(b, 1)),
      group.append(a, () => batch(a, 3)),
    ]
    log.commits[0]!.end('stored')
    expect(await first).toBe('stored')
    await log.begun(2)
    expect(log.commits[1]!.sizes).toEqual([2, 1])
    log.commits[1]!.end('stored')
    expect(await Promise.all(later)).toEqual(['stored', 'stored', 'stored'])
  })

  test('nothing is staged while its circle is under way', async () => {
    const log = heldLog()
    const group = groupCommit({ log, forget: nothing, lanes: 2 })
    const staged: string[] = []
    const append = (name: string, id: Bytes, seq: number) =>
      group.append(id, () => {
        staged.push(name)
        return batch(id, seq)
      })
    const [a, b] = [circle(1), circle(2)]
    const first = append('Ana', a, 1)
    await log.begun(1)
    const others = [append('Ben', a, 2), append('Caro', b, 1)]
    await log.begun(2)
    expect(staged).toEqual(['Ana', 'Caro'])
    log.commits[0]!.end('stored')
    await log.begun(3)
    expect(staged).toEqual(['Ana', 'Caro', 'Ben'])
    for (const commit of log.commits) commit.end('stored')
    await Promise.all([first, ...others])
  })

  test('when the head has moved, all who wait are told, after the circle is forgotten', async () => {
    const log = heldLog()
    const told: string[] = []
    const group = groupCommit({ log, forget: () => told.push('forgotten') })
    const a = circle(1)
    const appends = [1, 2].map(async seq => {
      told.push(await group.append(a, () => batch(a, seq)))
    })
    await log.begun(1)
    log.commits[0]!.end('moved')
    await Promise.all(appends)
    expect(told).toEqual(['forgotten', 'moved', 'moved'])
  })

  test('an append staged against another head than the one before left is not mixed in', async () => {
    const log = heldLog()
    const group = groupCommit({ log, forget: nothing })
    const a = circle(1)
    const appends = [group.append(a, () => batch(a, 1)), group.append(a, () => batch(a, 5))]
    await log.begun(1)
    log.commits[0]!.end('stored')
    expect(await Promise.all(appends)).toEqual(['stored', 'moved'])
    expect(log.commits[0]!.sizes).toEqual([1])
  })

  test('an append may be withdrawn, and a stage that throws harms nobody else', async () => {
    const log = heldLog()
    const group = groupCommit({ log, forget: nothing })
    const a = circle(1)
    const withdrawn = group.append(a, nothing)
    const broken = group.append(a, () => {
      throw new Error('a bug')
    })
    const fine = group.append(a, () => batch(a, 1))
    await expect(broken).rejects.toThrow('a bug')
    await log.begun(1)
    log.commits[0]!.end('stored')
    expect(await Promise.all([withdrawn, fine])).toEqual(['withdrawn', 'stored'])
  })

  test('the queue has an end, and a group has one too', async () => {
    const log = heldLog()
    const group = groupCommit({ log, forget: nothing, maxWaiting: 3, maxGroupEntries: 2 })
    const a = circle(1)
    const appends = [1, 2, 3, 4].map(seq => group.append(a, () => batch(a, seq)))
    expect(await appends[3]).toBe('busy')
    await log.begun(1)
    expect(log.commits[0]!.sizes).toEqual([2])
    log.commits[0]!.end('stored')
    await log.begun(2)
    log.commits[1]!.end('stored')
    expect(await Promise.all(appends)).toEqual(['stored', 'stored', 'stored', 'busy'])
  })

  test('closing finishes what waits and takes nothing new', async () => {
    const log = heldLog()
    const group = groupCommit({ log, forget: nothing })
    const a = circle(1)
    const waiting = group.append(a, () => batch(a, 1))
    const closed = group.close()
    expect(await group.append(a, () => batch(a, 2))).toBe('closing')
    await log.begun(1)
    log.commits[0]!.end('stored')
    expect(await waiting).toBe('stored')
    await closed
  })
})
