import type { AppShot } from './appShot.ts'
import { group, pair } from './invented.ts'
import { choose, press, type } from './steps.ts'

/** A circle: made, empty, with people in it, and what does not work. */
export const circleScenes: readonly AppShot[] = [
  { name: 'new', path: '/circles/new', full: true },
  {
    name: 'safety-check',
    path: '/circles/new',
    act: [
      choose(/My partner|Mi pareja/),
      press(/Three questions|Tres preguntas/),
      choose(/^(Yes|Sí)$/),
    ],
  },
  {
    name: 'new-error',
    path: '/circles/new',
    act: [press(/^(Go on|Seguir)$/)],
    full: true,
  },
  {
    name: 'new-agreement',
    path: '/circles/new',
    act: [choose(/A group|Un grupo/), type(/called|llamar/, 'Tuesdays'), press(/^(Go on|Seguir)$/)],
    full: true,
  },
  { name: 'invite', path: `${group}/invite`, full: true },
  {
    name: 'invite-open',
    path: '/circles/new',
    act: [
      choose(/My family|Mi familia/),
      type(/called|llamar/, 'Home'),
      press(/^(Go on|Seguir)$/),
      press(/Make this circle|Hacer este/),
      page => page.waitForTimeout(500),
      choose(/at once|en el momento/),
    ],
    full: true,
  },
  {
    name: 'invite-link',
    path: `${group}/invite`,
    act: [press(/Make the link|Hacer el enlace/)],
    full: true,
  },
  { name: 'circle-pair', path: pair, full: true },
  { name: 'circle-group', path: group, full: true },
  {
    name: 'circle-new',
    path: '/circles/new',
    act: [
      type(/called|llamar/, 'Ana and Eva'),
      press(/^(Go on|Seguir)$/),
      press(/Make this circle|Hacer este/),
      page => page.waitForTimeout(500),
      press(/^(Back|Volver)$/),
    ],
  },
  {
    name: 'circle-empty',
    path: '/circles/new',
    act: [
      choose(/A group|Un grupo/),
      type(/called|llamar/, 'Tuesdays'),
      press(/^(Go on|Seguir)$/),
      press(/Make this circle|Hacer este/),
      page => page.waitForTimeout(500),
    ],
    full: true,
  },
  { name: 'owning', path: `${pair}/owning`, full: true },
  {
    name: 'owning-hint',
    path: `${pair}/owning`,
    act: [
      press(/Own something|Reconocer algo/),
      type(/In your own words|Con tus palabras/, 'I am sorry if I hurt you.'),
      page => page.waitForTimeout(1500),
    ],
  },
  {
    name: 'agree-offer',
    path: `${pair}/owning`,
    act: [press(/Offer to agree|Ofrecer un acuerdo/)],
  },
  {
    name: 'halted',
    path: pair,
    query: 'as=ana&status=halted',
    act: [press(/Show the circle|Ver las palabras/)],
    full: true,
  },
  { name: 'gone', path: pair, query: 'as=ana&status=gone', full: true },
  { name: 'door', path: pair, query: 'as=ana&door', full: true },
  { name: 'sending', path: pair, query: 'as=ana&sending&offline', full: true },
]
