import { shows } from '#web/gallery/shows.ts'
import { choose, press, type Step } from './steps.ts'
import type { Shot } from './takePictures.ts'

const shown = (show: string, ...act: readonly Step[]): Shot => ({
  name: show,
  path: `/gallery.html?show=${show}`,
  act,
})
const whole = (show: string, ...act: readonly Step[]): Shot => ({
  ...shown(show, ...act),
  full: true,
})
const opened = (show: string): Shot => shown(show, press(/^Open$/))
const named = (name: string, shot: Shot): Shot => ({ ...shot, name })
const country =
  (code: string): Step =>
  page =>
    page.getByRole('combobox').selectOption(code)

/** Every component, and every screen in every state. */
export const galleryScenes: readonly Shot[] = [
  ...[
    'all',
    'commitments',
    'help-lines',
    'stretch',
    'questions',
    'circles',
    'keys',
    'files',
    'guesses',
    'practising',
    'owning',
    'offers',
    'rises',
    'guided-page',
    'days',
    'notes',
    'plans',
    'archives',
    'archives-made',
    'telling',
    'emails',
  ].map(show => whole(show)),
  ...['guess', 'guess-so', 'path-begin', 'path-part', 'path-done', 'path-let-go', 'say-seen'].map(
    opened,
  ),
  shown('owning-first'),
  shown('owning-over'),
  named('owning-change', shown('owning-over', press(/^(Change something|Cambiar algo)$/))),
  named('owning-warn', shown('owning-over', press(/^(Send it to|Enviarlo a) Ben$/))),
  named(
    'my-weeks-table',
    whole('weeks', page => page.getByText(/^(Read as a table|Leerlo como tabla)$/).click()),
  ),
  ...Object.values(shows)
    .flat()
    .map(show =>
      show === 'reach-out-words'
        ? whole(show, choose(/^(It has been quiet|Hace mucho)/))
        : whole(show),
    ),
  ...['welcome', 'frame', 'share'].map(show => shown(show)),
  ...['sheet', 'composer', 'sheet-called', 'composer-called'].map(opened),
  { name: 'help', path: '/help.html', full: true },
  { name: 'help-us', path: '/help.html', full: true, act: [country('US')] },
  { name: 'help-be', path: '/help.html', full: true, act: [country('BE')] },
  { name: 'neutral', path: '/measures.html' },
]
