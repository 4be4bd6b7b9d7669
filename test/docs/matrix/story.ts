import { accountOf, scene, sideScene } from '#dev/scene.ts'
import type { Column } from './columns.ts'

/** The same cast as the domain sees it. */
export const storyOf = ({ kind, role, side }: Column) => {
  const story = side === true ? sideScene(kind) : scene(kind)
  const me = {
    steward: 'ana',
    member: 'caro',
    young: 'caro',
    gone: 'daniel',
    stranger: 'mallory',
  } as const
  if (story.circle.policy.kind2) story.welcome('ben')
  else if (kind !== 'self') {
    if (role === 'young') {
      story.welcome('ben', 'daniel')
      giveSeatIn(story)
    } else story.welcome('ben', 'caro', 'daniel')
    story.change('daniel', { t: 'left' })
    story.change('ana', { t: 'role-set', account: accountOf('ben'), role: 'steward' })
  }
  story.say('ana', { t: 'circle-named', name: 'Kitchen', kind, colour: 'moss' })
  return { ...story, kind, me: accountOf(me[role]), actor: me[role] }
}

/** Caro comes in through a link to a young person's seat. */
const giveSeatIn = ({ change }: ReturnType<typeof scene>): void => {
  change('ana', { t: 'invite-made', invite: 'seat', mode: 'ask', uses: 1, seat: true })
  const asked = change('caro', { t: 'asked-to-join', invite: 'seat' })
  change('ana', { t: 'admitted', account: accountOf('caro'), role: 'member', request: asked })
}

export type Story = ReturnType<typeof storyOf>
export const shareOf = (story: Story, who: 'ana' | 'ben') =>
  story.say(who, { t: 'share-offered', need: 'listen', words: 'It is late.' })
