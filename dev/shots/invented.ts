import { choose, press, type Step, visit } from './steps.ts'

export const id = (kind: string): string =>
  Buffer.from(`circle:${kind}`).toString('hex').padEnd(64, '0')
export const pair = `/c/${id('pair')}`
export const group = `/c/${id('community')}`
export const meetBen = `${pair}/meet/${Buffer.from('ben').toString('hex').padEnd(32, '0')}`
export const words =
  'I found his glasses in the drawer today and put them on. Everything was blurred.'

export const goOn = press(/^(Go on|Seguir)$/)
export const listen = choose(/Just hear me|Solo que me/)
export const unsafe = choose(/I am not safe|No estoy a salvo/)
export const shareNamed = (name: RegExp): Step => press(name)
export const blockBen = /^(Block Ben|Bloquear a Ben)$/
export const blocking = (circle: string): readonly Step[] => [
  visit(`${circle}/people`),
  press(/^(More about Ben|Más sobre Ben)$/),
  press(blockBen),
  press(/^(Block|Bloquear)$/),
  press(/^(Close|Cerrar)$/),
  visit(circle),
]
