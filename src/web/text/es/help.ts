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
  plan: 'Tu plan',
  planWhole: 'Todo el plan',
  planLineGone: 'Esta línea ya no está en nuestra lista.',
  planSteps: {
    signs: 'Mis señales',
    alone: 'Lo que me ayuda a solas',
    lift: 'Lugares y personas que me levantan',
    people: 'Personas a quienes puedo contarlo',
    lines: 'Profesionales y líneas',
    safer: 'Hacer más seguro mi espacio',
    reasons: 'Mis razones',
  },
  trusted: 'Tus adultos de confianza',
  trustedHint: 'Los elegiste tú. Aquí solo los ves tú.',
  callName: name => `Llamar a ${name}`,
  textName: name => `Escribir a ${name}`,
  textLabel: (number, name) => `Escribir a ${name}, ${number}`,
  noneOfKind: 'No tenemos ninguna línea comprobada de este tipo para este país.',
  noneAtAll:
    'No tenemos ningún número comprobado para tu país. Acude a alguien cercano, a un hospital o a un médico de confianza.',
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
  services: {
    ambulance: 'ambulancia',
    police: 'policía',
    SAMU: 'ambulancia (SAMU)',
    SAME: 'ambulancia (SAME)',
    mobile: 'desde el móvil',
  },
}
