/* oxlint-disable no-await-in-loop -- one life of the host after another */
import { watch } from 'node:fs'
import { expect, test } from 'vitest'
import { databaseFileName } from '#server/sql/openSql.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { Stage } from './stage.ts'

/** `npm run test:crash` asks for more. */
const kills = Number(process.env['HEREWITH_KILLS'] ?? '5')
const seed = Number(process.env['HEREWITH_SEED'] ?? '20261123')

type Moment = 'under load' | 'while it starts' | 'in a checkpoint'

/** The first ones are one of each, so that a short run has them all. */
const momentOf = (number: number, chance: Chance): Moment => {
  if (number === 2 || (number > 4 && chance.once(6))) return 'while it starts'
  return number === 3 || (number > 4 && chance.once(8)) ? 'in a checkpoint' : 'under load'
}

const after = (ms: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, ms)
  })

/** The database file itself is only written when the write-ahead log is copied into it. */
const checkpoint = (
  dataFolder: string,
): { readonly seen: Promise<void>; readonly stop: () => void } => {
  let watcher: ReturnType<typeof watch> | undefined
  const seen = new Promise<void>(resolve => {
    watcher = watch(dataFolder, (_, name) => {
      if (name === databaseFileName) resolve()
    })
  })
  return { seen, stop: () => watcher?.close() }
}

const liveAndDie = async (stage: Stage, moment: Moment, chance: Chance): Promise<void> => {
  if (moment === 'while it starts') {
    const host = stage.begin()
    await after(chance.nat(700))
    await host.kill()
    return
  }
  await stage.restart()
  await stage.check()
  const large = moment === 'in a checkpoint'
  // As long as a share may be, in letters of three bytes: the write-ahead log fills in a moment.
  const words = large ? '語'.repeat(15_000) : 'w'.repeat(50 + chance.nat(2_000))
  for (const writer of stage.writers) writer.words = words
  const busy = stage.afterAnswers(1 + chance.nat(120))
  const writing = stage.write()
  if (large) {
    const { seen, stop } = checkpoint(stage.dataFolder)
    await Promise.race([seen, writing])
    stop()
  } else {
    // Somewhere between two answers, wherever the host is then.
    await Promise.race([busy, writing])
    await after(chance.nat(12))
  }
  await stage.host.kill()
  await writing
}

test(`[S12] killed ${kills} times under load, the host keeps every entry it acknowledged`, async () => {
  const chance = chanceFrom(seed)
  const stage = await Stage.set(chance)
  try {
    for (let number = 0; number < kills; number++) {
      if (number === 0) await stage.host.kill()
      await liveAndDie(stage, momentOf(number, chance), chance)
    }
    await stage.restart()
    await stage.check()
    await stage.sendAgain()
    const count = await stage.checkAll()
    const acknowledged = stage.writers.map(writer => writer.promised.seqOf.size)
    console.log(`${kills} kills, seed ${seed}: ${count} entries, each there once and in order.`)
    expect(Math.min(...acknowledged)).toBeGreaterThan(0)
  } finally {
    await stage.end()
  }
})
