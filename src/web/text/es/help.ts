import type { helpEn } from '../en/help.ts'
import type { Spoken } from '../spoken.ts'

export const helpEs: Spoken<typeof helpEn> = {
  getHelp: 'Pedir ayuda',
  needSomeone: 'Necesito a alguien',
  title: 'Pedir ayuda',
  dangerNow:
    'Si tú o alguien que está contigo corre peligro ahora, llama al número de emergencias del país donde estás.',
  listMissing:
    'La lista de líneas de ayuda aún no está en este dispositivo. Llega con la primera conexión.',
  nobodyWatches:
    'Nadie vigila Herewith. A nadie se le avisa de que abriste esta página. Las líneas que encuentras aquí las atienden personas.',
  country: '¿En qué país estás?',
  countryHint: 'No lo adivinamos. Cada número funciona solo en su país.',
  chooseCountry: 'Elige un país',
  otherCountry: 'Mi país no está en esta lista',
  remember: 'Recordar el país en este dispositivo',
  rememberHint: 'Quien abra Herewith en este dispositivo podría verlo.',
  emergency: 'En peligro ahora',
  call: number => `Llamar al ${number}`,
  callLabel: (number, name) => `Llamar al ${number}, ${name}`,
  text: number => `Mensaje al ${number}`,
  textWord: (word, number) => `Enviar ${word} al ${number}`,
  whatsapp: number => `WhatsApp: ${number}`,
  chat: address => `Chat: ${address}`,
  fromAbroad: number => `Desde otro país: ${number}`,
  emergencyUnsaid:
    'Es el número local de emergencias. Nuestra lista no dice quién responde primero: empieza por lo que necesitas, una ambulancia o la policía.',
  reaches: what => `Atiende: ${what}`,
  noEmergency:
    'No tenemos un número de emergencias comprobado para este país. Pregunta a alguien cerca o a tu compañía de teléfono.',
  trusted: 'Tus adultos de confianza',
  trustedHint: 'Los elegiste tú. Aquí solo los ves tú.',
  callName: name => `Llamar a ${name}`,
  textName: name => `Escribir a ${name}`,
  textLabel: (number, name) => `Escribir a ${name}, ${number}`,
  noneOfKind: 'No tenemos ninguna línea comprobada de este tipo para este país.',
  noneAtAll:
    'No tenemos ningún número comprobado para tu país. Acude a alguien cercano, a un hospital o a un médico de confianza.',
  next: '¿No contestan? Prueba la siguiente. A veces las líneas están ocupadas, y eso no dice nada de ti.',
  lastOne: '¿No contestan? Prueba otra vez en unos minutos o llama al número de emergencias.',
  kinds: {
    crisis: 'Cuando ya no puedes más',
    'domestic-violence': 'Cuando alguien en casa te hace daño o te da miedo',
    youth: 'Para niños, niñas y jóvenes',
  },
  kindHints: {
    crisis: 'Personas que escuchan cuando estás en crisis o piensas en quitarte la vida.',
    'domestic-violence': 'Violencia o control de tu pareja o de alguien de tu familia.',
    youth: 'Personas que escuchan a los más jóvenes.',
  },
  notConfirmed: 'Sin confirmar',
  notConfirmedHint: 'Nuestra única fuente es antigua o débil. El número puede estar mal.',
  open: 'Horario',
  cost: 'Precio',
  languages: 'Idiomas',
  area: 'Zona',
  source: 'Fuente',
  website: 'Página web',
  sourceDate: date => `La fuente lleva fecha de ${date}`,
  sourceUndated: 'Fuente sin fecha',
  sourceMore: 'De dónde viene este dato',
  notCalled: 'Nosotros no hemos llamado a este número.',
  websitePlain:
    'Las páginas web están escritas y no se pueden pulsar, para que nada te saque de Herewith sin que lo veas.',
  hours: {
    '24/7': 'Día y noche',
    'daily 09:00-24:00': 'Todos los días, de 9:00 a 24:00',
    'daily 16:00-21:00; 24 h from 08:00 on the 10th':
      'Todos los días, de 16:00 a 21:00. El día 10 de cada mes, 24 horas desde las 8:00',
    'check: published hours have varied': 'El horario ha cambiado; no estamos seguros',
    'daily 08:00-24:00': 'Todos los días, de 8:00 a 24:00',
    'daily 15:00-03:00 (crosses midnight)': 'Todos los días, de 15:00 a 3:00 de la noche',
    check: 'No estamos seguros',
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
  },
  areas: {
    '135 = Buenos Aires city and Greater BA; 0800 = rest':
      '135: Buenos Aires y alrededores. 0800: el resto del país.',
  },
  services: {
    ambulance: 'ambulancia',
    police: 'policía',
    SAMU: 'ambulancia (SAMU)',
    SAME: 'ambulancia (SAME)',
    mobile: 'desde el móvil',
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
  },
}
