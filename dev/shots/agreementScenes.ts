import type { AppShot } from './appShot.ts'
import { goOn, group, listen, words } from './invented.ts'
import { choose, press, type } from './steps.ts'

/** What a circle agreed on. */
export const agreementScenes: readonly AppShot[] = [
  { name: 'agreement', path: `${group}/agreement`, full: true },
  {
    name: 'agreement-none',
    path: '/circles/new',
    act: [
      choose(/My family|Mi familia/),
      type(/called|llamar/, 'Home'),
      press(/^(Go on|Seguir)$/),
      press(/Without an|sin acuerdo/),
      page => page.waitForTimeout(500),
      press(/To the circle|Ir al círculo/),
      press(/People and|Gente y/),
      press(/What we agreed|Lo que acordamos/),
    ],
    full: true,
  },
  {
    name: 'agreement-not',
    path: `${group}/agreement`,
    query: 'as=ben&agreement=not',
    full: true,
  },
  {
    name: 'agreement-changed',
    path: `${group}/agreement`,
    query: 'as=ben&agreement=changed',
    act: [page => page.locator('summary').last().click()],
    full: true,
  },
  {
    name: 'agreement-write',
    path: `${group}/agreement`,
    act: [press(/^(Change it|Cambiarlo)$/)],
    full: true,
  },
  { name: 'agreement-notice', path: group, query: 'as=ben&agreement=changed', full: true },
  { name: 'agreement-waits', path: group, query: 'as=ben&agreement=wait', full: true },
  {
    name: 'agreement-first',
    path: `${group}/share`,
    query: 'as=ben&agreement=not',
    act: [listen, goOn],
  },
  {
    name: 'agreement-coming',
    path: `${group}/share`,
    query: 'as=ben&agreement=wait',
    act: [listen, goOn],
  },
  {
    name: 'prayer',
    path: `${group}/share`,
    query: 'as=ben&agreement=changed',
    act: [listen, goOn, type(/your words|tus palabras/, words)],
  },
]
