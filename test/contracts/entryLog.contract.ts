/* oxlint-disable no-await-in-loop -- each step waits for the one before */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zeros } from '#base/bytes.ts'
import type { EntryLog } from '#server/entryLog/entryLog.ts'
import { groupCommit } from '#server/entryLog/groupCommit.ts'
import { StorageFailed } from '#server/sql/sql.ts'
import { batchOf, bytesFor, circleNamed, entryAt, run } from './entries.ts'

/** One place where entries are kept, which may be opened any number of times. */
export interface LogStore {
  /** Another node on the same entries, or the same node after a restart. */
  readonly open: () => Promise<EntryLog>
  /** Whether entries outlive the process that wrote them. */
  readonly durable: boolean
  readonly stop: () => Promise<void>
}

/** What every entry log promises, whatever it is made of. Each test has a circle of its own. */
export const entryLogContract = (name: string, start: () => Promise<LogStore>): void => {
  describe(`entry log: ${name}`, () => {
    let store: LogStore
    let log: EntryLog
    beforeAll(async () => {
      store = await start()
      log = await store.open()
    })
    afterAll(async () => {
      await log.close()
      await store.stop()
    })

    test('an unknown circle is empty', async () => {
      const nowhere = circleNamed('nowhere')
      expect(await log.head(nowhere)).toBeUndefined()
      expect(await log.read(nowhere, 1, 10, 1e6)).toEqual([])
      expect(await log.controls(nowhere)).toEqual([])
      expect(await log.sessions(nowhere)).toEqual([])
      expect(await log.logHashes(nowhere, 1, 9)).toEqual([])
      expect(await log.find(nowhere, bytesFor('event', 32))).toBeUndefined()
      expect(await log.size(nowhere)).toEqual({ circles: 0, entries: 0, bytes: 0 })
    })

    test('what was appended is read back, byte for byte', async () => {
      const entries = [entryAt('back', 1, { kind: 1 }), ...run('back', 2, 4)]
      expect(await log.commit([batchOf('back', entries)])).toEqual(['stored'])
      const circle = circleNamed('back')
      expect(await log.read(circle, 1, 100, 1e6)).toEqual(entries)
      expect(await log.head(circle)).toEqual({ seq: 5, logHash: entries[4]!.logHash })
      expect(await log.controls(circle)).toEqual([entries[0]])
      expect(await log.find(circle, entries[3]!.eventId)).toBe(4)
      expect(await log.logHashes(circle, 2, 4)).toEqual(
        entries.slice(1, 4).map(entry => entry.logHash),
      )
      expect(await log.size(circle)).toEqual({ circles: 1, entries: 5, bytes: 5 * (268 + 300) })
    })

    test('an append against an old head stores nothing', async () => {
      expect(await log.commit([batchOf('moved', run('moved', 1, 3))])).toEqual(['stored'])
      expect(await log.commit([batchOf('moved', run('moved', 3, 2, 'Ben'))])).toEqual(['moved'])
      expect(await log.commit([batchOf('moved', run('moved', 5, 1, 'Ben'))])).toEqual(['moved'])
      expect(await log.commit([batchOf('moved', run('moved', 1, 1, 'Ben'))])).toEqual(['moved'])
      expect(await log.read(circleNamed('moved'), 1, 9, 1e6)).toEqual(run('moved', 1, 3))
    })

    test('each batch of a commit has its own outcome', async () => {
      await log.commit([batchOf('own-a', run('own-a', 1, 1)), batchOf('own-c', run('own-c', 1, 1))])
      const outcomes = await log.commit([
        batchOf('own-a', run('own-a', 2, 2)),
        batchOf('own-b', run('own-b', 4, 1)),
        batchOf('own-c', [entryAt('own-c', 2, { sseq: 1 })]),
        batchOf('own-d', run('own-d', 1, 2)),
      ])
      expect(outcomes).toEqual(['stored', 'moved', 'duplicate', 'stored'])
      expect((await log.head(circleNamed('own-a')))?.seq).toBe(3)
      expect(await log.head(circleNamed('own-b'))).toBeUndefined()
      expect((await log.head(circleNamed('own-c')))?.seq).toBe(1)
      expect((await log.head(circleNamed('own-d')))?.seq).toBe(2)
    })

    test('an event id is stored once in a circle', async () => {
      const first = entryAt('twice', 1)
      await log.commit([batchOf('twice', [first])])
      const again = entryAt('twice', 2, { eventId: first.eventId })
      expect(await log.commit([batchOf('twice', [again])])).toEqual(['duplicate'])
      const same = entryAt('twice', 2)
      const within = [same, entryAt('twice', 3, { eventId: same.eventId })]
      expect(await log.commit([batchOf('twice', within)])).toEqual(['duplicate'])
      expect((await log.head(circleNamed('twice')))?.seq).toBe(1)
      expect(await log.commit([batchOf('twice', run('twice', 2, 1))])).toEqual(['stored'])
    })

    test('a place in a session is taken once, and another session may have it too', async () => {
      await log.commit([batchOf('place', run('place', 1, 2))])
      const taken = entryAt('place', 3, { sseq: 2 })
      expect(await log.commit([batchOf('place', [taken])])).toEqual(['duplicate'])
      const others = entryAt('place', 3, { author: 'Ben', sseq: 2 })
      expect(await log.commit([batchOf('place', [others])])).toEqual(['stored'])
    })

    test('the same event may stand in two circles', async () => {
      const shared = { eventId: bytesFor('shared event', 32), sessionId: bytesFor('shared', 16) }
      const batches = ['two-a', 'two-b'].map(circle =>
        batchOf(circle, [entryAt(circle, 1, shared)]),
      )
      expect(await log.commit(batches)).toEqual(['stored', 'stored'])
    })

    test('erasing takes the body and leaves the rest', async () => {
      const entries = run('erase', 1, 3)
      await log.commit([batchOf('erase', entries)])
      const redact = entryAt('erase', 4, { kind: 1 })
      const stranger = bytesFor('no such event', 32)
      const batch = batchOf('erase', [redact], [entries[1]!.eventId, stranger])
      expect(await log.commit([batch])).toEqual(['stored'])
      expect(await log.read(circleNamed('erase'), 1, 9, 1e6)).toEqual([
        entries[0],
        { ...entries[1], body: zeros(0) },
        entries[2],
        redact,
      ])
    })

    test('what is taken back in the batch that brought it is never stored', async () => {
      const [share, redact] = [entryAt('at-once', 1), entryAt('at-once', 2, { kind: 1 })]
      await log.commit([batchOf('at-once', [share, redact], [share.eventId])])
      expect(await log.read(circleNamed('at-once'), 1, 9, 1e6)).toEqual([
        { ...share, body: zeros(0) },
        redact,
      ])
    })

    test('an append that comes too late erases nothing', async () => {
      const entries = run('late', 1, 2)
      await log.commit([batchOf('late', entries)])
      const late = batchOf('late', [entryAt('late', 2, { author: 'Ben' })], [entries[0]!.eventId])
      expect(await log.commit([late])).toEqual(['moved'])
      expect(await log.read(circleNamed('late'), 1, 9, 1e6)).toEqual(entries)
    })

    test('a page ends at the limit or at the bytes, but always gets on', async () => {
      const circle = circleNamed('page')
      const entries = run('page', 1, 10)
      await log.commit([batchOf('page', entries)])
      const seqs = async (from: number, limit: number, maxBytes: number): Promise<number[]> =>
        (await log.read(circle, from, limit, maxBytes)).map(entry => entry.seq)
      expect(await seqs(1, 3, 1e6)).toEqual([1, 2, 3])
      expect(await seqs(4, 100, 3 * 568)).toEqual([4, 5, 6])
      expect(await seqs(4, 100, 3 * 568 - 1)).toEqual([4, 5])
      expect(await seqs(7, 100, 1)).toEqual([7])
      expect(await seqs(11, 100, 1e6)).toEqual([])
    })

    test('bodies of 64 KiB and of nothing', async () => {
      const entries = [
        entryAt('sizes', 1, { body: bytesFor('large', 65_536) }),
        entryAt('sizes', 2, { body: zeros(0) }),
        entryAt('sizes', 3, { body: bytesFor('control', 262_144), kind: 1 }),
      ]
      expect(await log.commit([batchOf('sizes', entries)])).toEqual(['stored'])
      expect(await log.read(circleNamed('sizes'), 1, 9, 1e6)).toEqual(entries)
    })

    test('sessions answers the last entry of each', async () => {
      const entries = [
        entryAt('ends', 1, { author: 'Ana', sseq: 1 }),
        entryAt('ends', 2, { author: 'Ben', sseq: 1, gen: 3 }),
        entryAt('ends', 3, { author: 'Ana', sseq: 2 }),
        entryAt('ends', 4, { author: 'Caro', sseq: 1 }),
        entryAt('ends', 5, { author: 'Ana', sseq: 3 }),
      ]
      await log.commit([batchOf('ends', entries)])
      const ends = await log.sessions(circleNamed('ends'))
      const expected = [entries[4]!, entries[1]!, entries[3]!].map(
        ({ sessionId, accountId, gen, sseq, eventId, seenSeq }) => ({
          sessionId,
          accountId,
          gen,
          sseq,
          eventId,
          seenSeq,
        }),
      )
      expect(ends).toHaveLength(3)
      expect(ends).toEqual(expect.arrayContaining(expected))
    })

    test('a dropped circle is gone, its neighbour is not, and it can be made again', async () => {
      await log.commit([batchOf('drop', run('drop', 1, 3)), batchOf('stay', run('stay', 1, 1))])
      await log.dropCircle(circleNamed('drop'))
      expect(await log.head(circleNamed('drop'))).toBeUndefined()
      expect(await log.read(circleNamed('drop'), 1, 9, 1e6)).toEqual([])
      expect((await log.head(circleNamed('stay')))?.seq).toBe(1)
      expect(await log.commit([batchOf('drop', run('drop', 4, 1))])).toEqual(['moved'])
      expect(await log.commit([batchOf('drop', run('drop', 1, 2))])).toEqual(['stored'])
    })

    test('two nodes race for one circle: no gap, nothing twice, nothing lost', async () => {
      const circle = circleNamed('race')
      const nodes = [log, await store.open()]
      const append = async (node: EntryLog, author: string): Promise<void> => {
        for (let sseq = 1; sseq <= 15; ) {
          const seq = ((await node.head(circle))?.seq ?? 0) + 1
          const entry = entryAt('race', seq, { author, sseq })
          const [outcome] = await node.commit([batchOf('race', [entry])])
          expect(['stored', 'moved']).toContain(outcome)
          if (outcome === 'stored') sseq += 1
        }
      }
      const writers = ['Ana', 'Ben', 'Caro', 'Dia'].map((author, index) =>
        append(nodes[index % 2]!, author),
      )
      await Promise.all(writers)
      const entries = await log.read(circle, 1, 1000, 1e7)
      expect(entries.map(entry => entry.seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
      expect((await nodes[1]!.sessions(circle)).map(end => end.sseq)).toEqual([15, 15, 15, 15])
      if (store.durable) await nodes[1]!.close()
    })

    test('a group of waiting appends lands in the order it came', async () => {
      const circle = circleNamed('group')
      const group = groupCommit({ log, forget: () => undefined })
      let head = 0
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, () =>
          group.append(circle, () => batchOf('group', [entryAt('group', ++head)])),
        ),
      )
      await group.close()
      expect(new Set(outcomes)).toEqual(new Set(['stored']))
      expect(await log.read(circle, 1, 100, 1e6)).toEqual(run('group', 1, 50))
    })

    test('a closed log stores nothing and says so', async () => {
      const other = await store.open()
      if (!store.durable) return
      await other.close()
      expect(await other.commit([batchOf('closed', run('closed', 1, 1))])).toEqual(['failed'])
      await expect(other.head(circleNamed('closed'))).rejects.toThrow(StorageFailed)
      expect(await log.head(circleNamed('closed'))).toBeUndefined()
      await other.close()
    })

    test('a new start finds everything that was stored', async () => {
      if (!store.durable) return
      await log.commit([batchOf('again', run('again', 1, 7))])
      await log.close()
      log = await store.open()
      expect(await log.read(circleNamed('again'), 1, 9, 1e6)).toEqual(run('again', 1, 7))
      expect(await log.commit([batchOf('again', run('again', 8, 1))])).toEqual(['stored'])
    })
  })
}
