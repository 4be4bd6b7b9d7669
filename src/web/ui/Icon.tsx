import type { JSX } from 'preact'

/** Line icons, 24 by 24, drawn with one 1.75 pen. */
const paths = {
  // A lamp on a table: the place to be now.
  today: 'M7.5 11.5 9.6 4.6h4.9l2.2 6.9zM12.1 11.7v5.8M8.6 17.7c2.3-.4 4.8-.4 7 0M4.2 20.4h15.7',
  // Two rings that lean on each other.
  circles:
    'M9.2 6.9a5.3 5.3 0 1 1-.3 10.6 5.3 5.3 0 0 1 .3-10.6M15 6.9a5.3 5.3 0 1 1-.2 10.6 5.3 5.3 0 0 1 .2-10.6',
  people:
    'M8.6 4.9a3.3 3.3 0 1 1-.2 6.5 3.3 3.3 0 0 1 .2-6.5M2.9 19.4c.3-3.2 2.5-5.1 5.7-5.1s5.3 1.9 5.6 5.1M15.4 5.3a3 3 0 0 1 .4 5.9M17.3 14.6c2.2.6 3.5 2.3 3.8 4.7',
  me: 'M12.1 4.2a3.9 3.9 0 1 1-.3 7.7 3.9 3.9 0 0 1 .3-7.7M4.7 20.1c.5-3.6 3.4-5.6 7.3-5.6s6.9 2 7.4 5.6',
  // An open door.
  leave: 'M13.4 4.3H6.1c-.4 0-.7.3-.7.7v14c0 .4.3.7.7.7h7.3M10.3 12.1h9.3M16.2 8.4l3.5 3.6-3.5 3.7',
  back: 'M14.8 5.4 8.3 12l6.6 6.6',
  close: 'm6.2 6.3 11.6 11.5M17.8 6.2 6.3 17.8',
  chevron: 'm9.3 5.5 6.5 6.5-6.5 6.5',
  phone:
    'M8.2 4.4 6 5.2c-.9.4-1.4 1.3-1.3 2.2.7 6.4 5.6 11.3 12 12 .9.1 1.8-.4 2.2-1.3l.8-2.2-4.3-2.4-1.7 1.9c-2.3-1-4.1-2.8-5.1-5.1l1.9-1.6z',
  play: 'M8.2 5.2v13.6L19 12z',
  pause: 'M8.6 5.6v12.8M15.4 5.6v12.8',
  // A hill under a sun.
  picture:
    'M4.4 5.4h15.2v13.2H4.4zM4.7 16.6l4.5-4.9 3.6 3.8 2.4-2.4 4.1 4.2M15.6 8.4a1 1 0 1 1-.1 2 1 1 0 0 1 .1-2',
  microphone:
    'M12 3.8c1.6 0 2.7 1.2 2.7 2.8v5c0 1.6-1.1 2.8-2.7 2.8s-2.7-1.2-2.7-2.8v-5c0-1.6 1.1-2.8 2.7-2.8M6.4 11.4c.2 3.4 2.4 5.5 5.6 5.5s5.4-2.1 5.6-5.5M12 17v3.4M9 20.4h6',
  // A printed page with lines on it.
  sheet: 'M6.2 3.9h8.1l3.6 3.7v12.5H6.2zM14.2 4.1v3.7h3.6M9.1 11.9h5.9M9.2 15.7h5.7',
  letter: 'M4.3 6.2h15.4v11.6H4.3zM4.6 6.6l7.4 6 7.4-6',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
