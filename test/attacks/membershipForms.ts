import type { Author } from '../cast/author.ts'
import { idText, tell } from './forms.ts'
import { expectAccepted, RealHost } from './realHost.ts'
import { ana, box } from './scene.ts'

export const role = (who: Author, to: 'steward' | 'member') => ({
  t: 'role.set',
  a: idText(who.accountId),
  role: to,
})

/** Told and taken by both sides. */
export const told = async (real: RealHost, who: Author, event: object): Promise<void> => {
  const entry = await tell(real.story, who, event)
  real.story.script.took(who, entry)
  await expectAccepted(real, entry.wire)
}

export const asked = async (real: RealHost, who: Author, by: Author = ana) => {
  const invitation = await real.story.script.invite(by)
  await expectAccepted(real, invitation.entry.wire)
  const request = await real.story.script.request(who, invitation, box)
  await expectAccepted(real, request.wire)
  return { invitation, request }
}
