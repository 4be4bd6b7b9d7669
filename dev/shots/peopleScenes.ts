import type { AppShot } from './appShot.ts'
import { blockBen, blocking, group } from './invented.ts'
import { choose, press, visit } from './steps.ts'

/** Who is in a circle: links, removing, leaving, blocking. */
export const peopleScenes: readonly AppShot[] = [
  { name: 'people', path: `${group}/people`, act: [press(/six words|seis palabras/)], full: true },
  { name: 'people-links', path: `${group}/people`, query: 'as=ana&links', full: true },
  {
    name: 'link-end',
    path: `${group}/people`,
    query: 'as=ana&links',
    act: [press(/End this link|Terminar este/)],
  },
  { name: 'people-closed', path: `${group}/people`, query: 'as=ana&closed', full: true },
  {
    name: 'remove',
    path: `${group}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(/^(Remove from this circle|Quitar de este círculo)$/),
    ],
  },
  { name: 'leave', path: `${group}/people`, act: [press(/Leave this|Salir de este/)] },
  {
    name: 'person',
    path: `${group}/people`,
    act: [press(/^(More about Ben|Más sobre Ben)$/)],
  },
  {
    name: 'block',
    path: `${group}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(blockBen),
      choose(/every circle|todos los círculos/),
    ],
  },
  { name: 'blocked', path: group, act: blocking(group), full: true },
  {
    name: 'blocked-me',
    path: group,
    act: [...blocking(group), visit('/me'), press(/blocked|bloqueaste/)],
    full: true,
  },
  {
    name: 'blocked-row',
    path: group,
    act: [...blocking(group), visit('/me')],
    full: true,
  },
  { name: 'invited-by-blocked', path: '/j', query: 'as=ana', hash: 'blocked', full: true },
]
