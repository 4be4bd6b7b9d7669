import type { helpLinesEn } from '../en/helpLines.ts'
import type { Spoken } from '../spoken.ts'

export const helpLinesEs: Spoken<typeof helpLinesEn> = {
  openNow: 'Abierto ahora',
  closedNow: time => `Cerrado ahora. Abre a las ${time}, hora de allí.`,
  checked: 'Comprobado',
  checkedOn: date => `Una persona lo comprobó el ${date}`,
  stale: 'Nadie ha confirmado este número en los últimos 180 días.',
  staleCalm:
    'En algunas de estas líneas pone que nadie las ha confirmado hace poco. Pueden estar bien: prueba una y, si nadie contesta, la siguiente.',
  emergencyFrom: date => `Estos números son de nuestra lista de ${date}. No los hemos llamado.`,
  emergencyStale: 'Nadie los ha confirmado en los últimos 180 días.',
  noAnswer: '¿No contestan? Siguiente',
  noAnswerLabel: name => `¿No contestan en ${name}? Ver qué sigue`,
  nextIs: name => `Lo siguiente: ${name}`,
  nextKind: kind => `Esta línea es para: ${kind}`,
  nextEmergency: 'Lo siguiente: el número de emergencias',
  nextEmergencyHint: 'Puedes llamar cuando corres peligro, también si el peligro eres tú.',
  nextPeople: 'Lo siguiente: personas cerca de ti',
  people: {
    ring: 'Llama a alguien de confianza, a la hora que sea. Di: quédate conmigo, por favor.',
    go: 'Ve donde haya gente: un vecino, una tienda, un hospital, una comisaría.',
    again:
      'A veces las líneas están ocupadas. Eso no dice nada de ti. Llama otra vez en unos minutos.',
  },
  fromTheTop: 'Empezar otra vez por la primera línea',
  insteadTitle: 'Lo que puedes hacer en su lugar:',
  insteadCall: number => `Si corres peligro, llama al ${number}.`,
  insteadLine: (name, kind) => `${name}. Su propio fin: ${kind}`,
  insteadPeople: 'Pregunta en un centro de salud, una escuela o un ayuntamiento.',
  serviceTitles: { police: 'Policía', ambulance: 'Ambulancia' },
  serviceBy: number => `Nuestra lista dice que el ${number} la atiende.`,
  serviceNone: {
    police: 'No tenemos un número comprobado solo de la policía en este país.',
    ambulance: 'No tenemos un número comprobado solo de ambulancias en este país.',
  },
  serviceInstead: {
    police: number => `Llama al ${number} y di que necesitas a la policía.`,
    ambulance: number => `Llama al ${number} y di que necesitas una ambulancia.`,
  },
  hostAdded: date => `La puso quien lleva este lugar. Dice que la comprobó el ${date}.`,
  hostInstead: name => `Dice que responde en lugar de ${name}, que está debajo.`,
  hostWarning: 'Nosotros no la comprobamos. Si te da miedo esa persona, usa las otras líneas.',
  hostConfirmed: date => `Lo confirmó quien lleva este lugar el ${date}`,
  print: 'Imprimir estas líneas en una página',
  printHint: 'Alguien puede encontrar el papel. Guárdalo donde sea seguro.',
  paperTitle: country => `Líneas de ayuda: ${country}`,
  paperDate: date => `Impreso el ${date}. Los números cambian.`,
  paperNone: 'ninguna que hayamos comprobado',
  paperSource: date => `fuente: ${date}`,
  paperUndated: 'fuente sin fecha',
  hours: {
    '24/7': 'Día y noche',
    'daily 09:00-24:00': 'Todos los días, de 9:00 a 24:00',
    'daily 16:00-21:00; 24 h from 08:00 on the 10th':
      'Todos los días, de 16:00 a 21:00. El día 10 de cada mes, 24 horas desde las 8:00',
    'check: published hours have varied': 'El horario ha cambiado; no estamos seguros',
    'daily 08:00-24:00': 'Todos los días, de 8:00 a 24:00',
    'daily 15:00-03:00 (crosses midnight)': 'Todos los días, de 15:00 a 3:00 de la noche',
    check: 'No estamos seguros',
    'daily 09:00-23:00': 'Todos los días, de 9:00 a 23:00',
    'every day, evenings until 24:00': 'Todos los días, por la noche hasta las 24:00',
    'Mon-Sat 14:00-20:00; Mon, Wed, Thu 10:00-12:00':
      'De lunes a sábado, de 14:00 a 20:00. Lunes, miércoles y jueves también de 10:00 a 12:00',
    'Mon-Sat 16:00-21:00': 'De lunes a sábado, de 16:00 a 21:00',
    'Mon-Fri 08:00-24:00, not on public holidays':
      'De lunes a viernes, de 8:00 a 24:00. Los festivos, no',
  },
  costs: {
    free: 'Gratis',
    'local rate': 'Llamada local',
    check: 'No estamos seguros',
    standard: 'Llamada normal',
  },
  spoken: {
    asl: 'lengua de señas americana',
    'cy (limited hours)': 'galés (algunas horas)',
    interpreters: 'otros con intérprete',
    '20 languages': '20 idiomas en total',
    'en (some)': 'algo de inglés',
    'co-official languages': 'las demás lenguas oficiales',
    '+9': 'nueve más',
    '+10': 'diez más',
    '+18': '18 más',
    '+12 (limited hours)': 'doce más (algunas horas)',
    '53 languages': '53 idiomas en total',
    multilingual: 'también otros',
    check: 'no estamos seguros',
  },
  areas: {
    '135 = Buenos Aires city and Greater BA; 0800 = rest':
      '135: Buenos Aires y alrededores. 0800: el resto del país.',
  },
  notes: {
    'us-988-suicide-and-crisis-lifeline': '1-800-273-8255 es el número antiguo; todavía funciona.',
    'de-telefonseelsorge': 'La llevan las iglesias y está abierta a todo el mundo.',
    'be-centre-de-prevention-du-suicide':
      'La propia línea dice que no puede atender todas las llamadas.',
    'fi-mieli-kriisipuhelin': 'En 2025 se atendió más o menos una de cada tres llamadas.',
    'ph-ncmh-crisis-hotline':
      'El 1553 solo funciona desde teléfonos fijos. Desde un móvil, llama al otro número.',
    'id-119-ext.-8': 'El 119 solo llega a la ambulancia. Marca 8 cuando conteste.',
    'it-telefono-amico-italia': 'Fuera de ese horario, llama al número de emergencias.',
    'pt-linha-nacional-de-prevencao-do-suicidio-': 'Funciona desde el 10 de septiembre de 2025.',
    'kr-109-suicide-prevention-line': 'Sustituyó al 1393 y a otros números en enero de 2024.',
    'us-childhelp-national-child-abuse-hotline':
      'Para niñas y niños, y para personas adultas que se preocupan por alguno. No recoge denuncias.',
    'fr-114-urgence-par-sms': 'Para cuando no puedes hablar: emergencias lee tu mensaje.',
    'fr-119-enfance-en-danger': 'No aparece en la factura del teléfono.',
    'fr-3919-violences-femmes-info': 'No aparece en la factura del teléfono.',
    'es-016':
      'No aparece en la factura. Sí queda en la lista de llamadas de tu teléfono: bórralo ahí. El número de WhatsApp es solo para mensajes.',
    'es-telefono-anar': 'No aparece en la factura del teléfono.',
    'fi-lasten-ja-nuorten-puhelin': 'No aparece en la factura del teléfono.',
    'jp-childline': 'Hasta los 18 años.',
    'mx-linea-de-las-mujeres-079': 'Elige 1 cuando conteste.',
  },
}
