import type { HostLine } from '#client/host/hostHelpLines.ts'
import { dialled } from '#web/ui/dialled.ts'
import type { Contact } from './helpData.ts'
import type { ShownLine } from './shownLines.ts'

/** The ways of a line of the host: what is shown is what it wrote, what is dialled only digits. */
const waysOf = ({ call, text }: HostLine): readonly Contact[] => [
  ...(call === undefined ? [] : [{ type: 'call', display: call, tel: dialled(call) } as const]),
  ...(text === undefined ? [] : [{ type: 'sms', to: text, keyword: null } as const]),
]

export const shownContacts = (shown: ShownLine): readonly Contact[] =>
  shown.from === 'list' ? shown.line.contacts : waysOf(shown.line)
