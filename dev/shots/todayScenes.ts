import type { AppShot } from './appShot.ts'
import { goOn, group, pair, words } from './invented.ts'
import { choose, press, type } from './steps.ts'

/** Today, my circles, and what is done alone. */
export const todayScenes: readonly AppShot[] = [
  { name: 'today', path: '/', full: true },
  { name: 'today-ben', path: '/', query: 'as=ben', full: true },
  { name: 'circles', path: '/circles', full: true },
  { name: 'pages', path: '/pages', full: true },
  { name: 'seen-in-you', path: `${group}/seen`, full: true },
  {
    name: 'seen-words',
    path: `${group}/seen`,
    act: [
      press(/^(Say what I see in somebody|Decir lo que veo en alguien)$/),
      choose(/^Ben/),
      goOn,
      press(/^(When you|Cuando tú)/),
    ],
  },
  {
    name: 'write-rise',
    path: `${pair}/share`,
    act: [choose(/Celebrate|alegren/), goOn, press(/^(What it took|Lo que costó)$/)],
    full: true,
  },
  { name: 'present-time', path: '/present-time', full: true },
  { name: 'present-dark', path: '/present-time', act: [press(/^(Begin|Empezar)$/)] },
  { name: 'three-moves', path: '/three-moves', full: true },
  { name: 'three-moves-try', path: '/three-moves', act: [press(/^(Begin|Empezar)$/)], full: true },
  { name: 'alone', path: '/circles', query: 'as=fresh', full: true },
  {
    name: 'alone-step',
    path: '/circles',
    query: 'as=fresh',
    act: [press(/One small step|Un pequeño paso/), choose(/You came|acordado/)],
    full: true,
  },
  { name: 'page', path: '/pages/new' },
  {
    name: 'page-kept',
    path: '/pages/new',
    act: [type(/mind|cabeza/, words), press(/^(Keep it|Guardarlo)$/)],
  },
  { name: 'settings', path: '/me/settings', full: true },
  { name: 'told', path: '/me/told', full: true },
]
