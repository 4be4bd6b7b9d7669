import type { AppShot } from './appShot.ts'
import { group, meetBen, pair } from './invented.ts'
import { choose, press, type } from './steps.ts'

/** Making sure of somebody, coming back, and letting in a device. */
export const meetScenes: readonly AppShot[] = [
  {
    name: 'meet-person',
    path: `${pair}/people`,
    act: [press(/^(More about Ben|Más sobre Ben)$/)],
  },
  {
    name: 'return-who',
    path: `${group}/people`,
    act: [press(/^(More about Ben|Más sobre Ben)$/), press(/were here before|Ya estuvo/)],
    full: true,
  },
  {
    name: 'return-sure',
    path: `${group}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(/were here before|Ya estuvo/),
      choose('Caro'),
      press(/^(Go on|Seguir)$/),
    ],
    full: true,
  },
  {
    name: 'return-lost',
    path: `${pair}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(/cannot get back in|no puede volver a entrar/),
    ],
    full: true,
  },
  { name: 'let-in-here', path: '/sign-in/device', query: 'as=nobody', full: true },
  { name: 'let-in-ways', path: '/sign-in', query: 'as=nobody', full: true },
  { name: 'let-in-devices', path: '/me/devices', full: true },
  {
    name: 'let-in-sure',
    path: '/me/let-in',
    act: [type(/code|código/i, 'HP2.'), press(/^(Go on|Seguir)$/)],
  },
  {
    name: 'let-in-letting',
    path: '/me/let-in',
    query: 'as=ana&same-words',
    act: [
      type(/code|código/i, 'HP2.'),
      press(/^(Go on|Seguir)$/),
      press(/^(Let it in|Dejarlo entrar)$/),
    ],
    full: true,
  },
  { name: 'let-in-same', path: '/sign-in/device', query: 'as=nobody&same-words', full: true },
  {
    name: 'let-in-declined',
    path: '/sign-in/device',
    query: 'as=nobody&same-words',
    act: [press(/^No/)],
    full: true,
  },
  { name: 'meet-start', path: meetBen },
  { name: 'meet-code', path: meetBen, act: [press(/Show my code|Mostrar mi código/)], full: true },
  { name: 'meet-scan', path: meetBen, act: [press(/^(Scan|Escanear)/)], full: true },
  { name: 'meet-words', path: meetBen, act: [press(/six words|seis palabras/)], full: true },
  {
    name: 'meet-alarm',
    path: meetBen,
    act: [
      press(/^(Scan|Escanear)/),
      type(/code|código/i, 'wrong'),
      press(/^(Compare it|Comparar)$/),
    ],
    full: true,
  },
]
