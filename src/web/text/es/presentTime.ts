import type { presentTimeEn } from '../en/presentTime.ts'
import type { Spoken } from '../spoken.ts'

export const presentTimeEs: Spoken<typeof presentTimeEn> = {
  title: 'Tiempo presente',
  row: 'Tiempo presente, sin teléfonos',
  rowHint: 'Elige unos minutos. La pantalla se apaga hasta que suena una campana.',
  lead: 'Dos o más personas, y los teléfonos lejos.',
  how: 'Pon este teléfono en medio, boca arriba, y los demás en otra habitación. La pantalla se oscurece. Una campana lo termina, con una pregunta para haceros.',
  minutesLegend: '¿Cuánto tiempo?',
  minutes: minutes => (minutes === 60 ? 'Una hora' : `${minutes} minutos`),
  begin: 'Empezar',
  stay: 'Aquí no hay nada que hacer. Miraos.',
  end: 'Terminar ya',
  keepOn:
    'Si este teléfono se duerme, la campana puede llegar tarde. Déjale la pantalla encendida.',
  early: 'Eso también ha sido tiempo en compañía.',
  over: 'La campana',
  overMore: 'Antes de coger los teléfonos, preguntaos:',
  questions: [
    '¿Cómo te ha ido de verdad esta semana?',
    '¿Cuándo te reíste por última vez hasta llorar?',
    '¿Qué te gustaría que te preguntara?',
    '¿En qué has pensado mientras estábamos aquí?',
    '¿Qué cosa pequeña ha mejorado el día?',
    '¿Qué es lo próximo que te hace ilusión?',
    '¿Qué fue difícil y no lo vio nadie?',
    '¿Qué recuerdas de cuando nos conocimos?',
    '¿Hay algo que te gustaría hacer conmigo pronto?',
    '¿De qué necesitas más, y de qué menos?',
    '¿A quién echas de menos?',
    '¿Qué has aprendido de ti este año?',
  ],
  another: 'Otra pregunta',
  keeps: 'Si lo fue, estos minutos quedan en tu hoja de estos meses. Solo los ves tú.',
  happened: 'Ha sido bueno estar aquí',
  notThisTime: 'Esta vez no ha salido',
  kept: (hours, minutes) =>
    hours === 0
      ? `${minutes} minutos de compañía sin teléfonos, hasta ahora. Solo lo ves tú.`
      : `${hours === 1 ? 'Una hora' : `${hours} horas`}${minutes === 0 ? '' : ` y ${minutes} minutos`} de compañía sin teléfonos, hasta ahora. Solo lo ves tú.`,
  fine: 'Está bien. Sentarse un rato ya era algo.',
  goOn: 'Quedaos un poco más, si queréis. El teléfono puede esperar.',
}
