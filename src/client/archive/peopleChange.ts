import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import type { PeopleChange } from './archiveFormat.ts'

/**
 * What an entry of the control log says about people, in few words; the seals and keys in it lie in
 * `proof/`. Part of the archive's format: whoever checks an old archive reads the same out of it.
 */
export const peopleChange = (body: Uint8Array): PeopleChange => {
  const event = parseControlEvent(parseStrictJson(body))
  if (event === undefined || event === 'update-needed') return { what: 'unknown' }
  const what = event.t
  switch (event.t) {
    case 'member.add':
      return { what, who: [event.m.a], role: event.role }
    case 'member.remove':
      return { what, who: event.a }
    case 'seat.end':
      return { what, who: [event.a] }
    case 'role.set':
      return { what, who: [event.a], role: event.role }
    case 'redact':
      return {
        what,
        ...(event.a === undefined ? {} : { who: [event.a] }),
        ...(event.ids === undefined ? {} : { entries: event.ids }),
      }
    case 'circle.create':
    case 'join.request':
    case 'member.join':
    case 'member.leave':
    case 'member.rekey':
    case 'circle.close':
    case 'circle.reopen':
    case 'circle.pause':
    case 'circle.resume':
    case 'invite.create':
    case 'invite.seat':
    case 'invite.revoke':
    case 'epoch.rotate':
    case 'epoch.reseal':
      return { what }
  }
}
