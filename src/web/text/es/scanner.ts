import type { Spoken } from '../spoken.ts'
import type { scannerEn } from '../en/scanner.ts'

export const scannerEs: Spoken<typeof scannerEn> = {
  looking: 'Sostén el otro dispositivo de modo que se vea el cuadrado entero.',
  asking:
    'El navegador pregunta si Herewith puede usar la cámara. La imagen no sale de este dispositivo.',
  picture: 'Lo que ve la cámara',
  denied:
    'Aquí no se puede usar la cámara. Puedes permitirlo en los ajustes del navegador, o pegar el código.',
  none: 'Aquí no se encontró una cámara. Puedes pegar el código.',
}
