import type { KeptPage } from '#client/commands/archiveCommands.ts'

/** A circle out of an archive: two people and one share. */
export const inventedPage = (now: number): KeptPage => ({
  name: 'Tuesday',
  colour: 'lake',
  madeAt: now,
  nodes: [
    { tag: 'h3', inside: ['People'] },
    {
      tag: 'ul',
      inside: [
        { tag: 'li', inside: [{ tag: 'bdi', inside: ['Ana'] }, ' (me)'] },
        { tag: 'li', inside: [{ tag: 'bdi', inside: ['Ben'] }] },
      ],
    },
    { tag: 'h3', inside: ['Shares'] },
    {
      tag: 'article',
      inside: [
        { tag: 'h4', inside: ['I ask to be heard.'] },
        { tag: 'p', class: 'soft', inside: [{ tag: 'time', inside: ['3 May 2026 at 18:20'] }] },
        { tag: 'div', class: 'words', inside: ['The lamp is still on, and nobody sits under it.'] },
        {
          tag: 'p',
          inside: [{ tag: 'img', src: `media/${'0a'.repeat(16)}.webp`, alt: 'A lamp', inside: [] }],
        },
        {
          tag: 'ul',
          class: 'answers',
          inside: [
            {
              tag: 'li',
              inside: [
                { tag: 'h5', inside: [{ tag: 'bdi', inside: ['Ben'] }, ' says what he hears.'] },
                { tag: 'div', class: 'words', inside: ['You wait, and it is quiet.'] },
                { tag: 'p', class: 'state', inside: ['You said: that’s it.'] },
              ],
            },
          ],
        },
      ],
    },
  ],
  before: undefined,
  next: 40,
})
