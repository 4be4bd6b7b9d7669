import type { Running } from './running.ts'

/** What waited for an entry of the self circle goes out now, when that is at the host. */
export const wakeBehind = ({ desk, syncs }: Running): void => {
  const { outbox } = desk
  const free = outbox.all().filter(item => item.behind !== undefined && !outbox.isBehind(item))
  for (const circle of new Set(free.map(item => item.circle))) syncs.wrote(circle)
}
