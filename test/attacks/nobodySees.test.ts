import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseEvent } from '#core/circle/event.ts'
import { eventIdOf } from '#dev/scene.ts'
import { cardWords, joinWords, readSealedJson } from '#client/circle/inviteCard.ts'
import { good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { makeCircle } from '../cast/meet.ts'
import { type House, openHouse } from '../cast/table.ts'

const unseen = ['\u200b', '\u200b\u2060', '\u3164', '\u2800 \u2800', '\u00ad', '\u200e\u200f']

describe('[T167] names and words that nobody sees', () => {
  test('[C52] no act has such a name, promise or part', () => {
    const said = (act: object) => parseEvent({ ...act, v: 1, id: eventIdOf(1), at: 0 })
    for (const name of unseen) {
      expect(said({ t: 'member-named', name })).toBeUndefined()
      expect(said({ t: 'owning-sent', to: 'a'.repeat(32), did: name })).toBeUndefined()
    }
    for (const name of ['Ana', 'أنا', '안나', '👩‍👧', 'B\u200ben', '⠁⠝⠁'])
      expect(said({ t: 'member-named', name })).toBeDefined()
  })

  test('[C52] nor does a request at the door, an invitation, or a card of a contact', () => {
    const join = (name: string) => readSealedJson(joinWords, JSON.stringify({ name, hello: '' }))
    for (const name of unseen) expect(join(name)?.name).toBe('')
    expect(join('Ma\u202ellory\nRuiz')?.name).toBe('Mallory Ruiz')
    const card = { circleName: 'Tues\u202eday', circleKind: 'family', colour: 'lake' } as const
    const words = JSON.stringify({ ...card, inviterName: '\u2800', members: ['A\u2066na'] })
    expect(readSealedJson(cardWords, words)).toMatchObject({
      circleName: 'Tuesday',
      inviterName: '',
      members: ['Ana'],
    })
  })
})

describe('with devices and a host', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  test('[C30] [T167] a name at the door that turns letters around keeps nothing from who comes next', async () => {
    const [ana, mallory, caro] = [
      await house.enter('Ana'),
      await house.enter('Mallory'),
      await house.enter('Caro'),
    ]
    const circle = await makeCircle(ana.engine, 'community')
    const ask = async (who: typeof ana, name: string): Promise<void> => {
      const made = await good(ana.engine.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
      await good(who.engine.circles.join(made.link.split('#')[1] ?? '', { name, hello: '' }))
    }
    const welcome = async (name: string): Promise<void> => {
      const { view } = await untilCircle(ana.engine, circle, state =>
        state.view.requests.some(request => request.name !== undefined),
      )
      const [request] = view.requests
      expect(request?.name).toBe(name)
      await good(ana.engine.circles.welcome(circle, request!.account))
    }
    await ask(mallory, 'Mal\u202elory')
    // A changed app never says another name.
    mallory.browser.wire.unplug()
    await welcome('Mallory')
    await untilCircle(ana.engine, circle, ({ view }) => view.members.length === 2)
    await ask(caro, 'Caro')
    await welcome('Caro')
    const { view } = await untilCircle(caro.engine, circle, state => state.view.name !== undefined)
    expect(view.name).toBe('Tuesday')
    await until(caro.engine, ({ connection }) => connection === 'live')
  })
})
