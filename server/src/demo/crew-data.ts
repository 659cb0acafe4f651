export const FIRST_NAMES = [
  'Lucas',
  'Léa',
  'Mehdi',
  'Chloé',
  'Antoine',
  'Jade',
  'Noé',
  'Camille',
  'Yanis',
  'Manon',
  'Hugo',
  'Inès',
  'Gabriel',
  'Zoé',
  'Baptiste',
  'Louise',
  'Karim',
  'Élodie',
  'Théo',
  'Maëlle',
  'Nathan',
  'Aïcha',
  'Clément',
  'Sarah',
  'Quentin',
  'Émilie',
  'Romain',
  'Juliette',
  'Samir',
  'Océane',
];
export const LAST_NAMES = [
  'Moreau',
  'Lefèvre',
  'Benali',
  'Garnier',
  'Roussel',
  'N’Diaye',
  'Perrin',
  'Gauthier',
  'Bertrand',
  'Marchetti',
  'Le Goff',
  'Carpentier',
  'Fontaine',
  'Da Silva',
  'Haddad',
  'Blanchard',
  'Renaud',
  'Kowalski',
  'Dumas',
  'Picard',
  'Charpentier',
  'Vasseur',
  'Nguyen',
  'Lacroix',
  'Delmas',
];
export const CITIES = [
  'Lyon',
  'Villeurbanne',
  'Saint-Étienne',
  'Grenoble',
  'Vienne',
  'Bourg-en-Bresse',
  'Valence',
  'Mâcon',
];
export const ROLES = [
  'Régie générale',
  'Régie lumière',
  'Régie son',
  'Régie plateau',
  'Machiniste',
  'Électricien',
  'Habillage',
  'Accueil public',
];
export const SKILLS = [
  'Lumière',
  'Son',
  'Plateau',
  'CACES nacelle',
  'Habilitation électrique B0',
  'Vidéo',
  'Couture',
  'SSIAP 1',
];
export const TEAMS = [
  ['Plateau', 'amber'],
  ['Lumière et son', 'indigo'],
  ['Accueil', 'teal'],
] as const;

export type DemoShift = {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly needs: readonly (readonly [role: string, quota: number])[];
};
export type DemoProject = {
  readonly name: string;
  readonly code: string;
  readonly color: string;
  readonly site: string;
  readonly description: string;
  /** Days from today on which each shift takes place. */
  readonly days: readonly number[];
  readonly shifts: readonly DemoShift[];
  readonly draftFrom?: number;
};

export const SITES = [
  { key: 'quais', name: 'Grande salle', address: '12 quai Rambaud', city: 'Lyon', zone: 'Europe/Paris' },
  { key: 'studio', name: 'Studio Camus', address: '4 rue de la Charité', city: 'Lyon', zone: 'Europe/Paris' },
  { key: 'parc', name: 'Parc de Gerland', address: 'Allée Pierre de Coubertin', city: 'Lyon', zone: 'Europe/Paris' },
] as const;

export const PROJECTS: Readonly<Record<'crew' | 'other', readonly DemoProject[]>> = {
  crew: [
    {
      name: 'La Tempête',
      code: 'TEMP',
      color: 'indigo',
      site: 'quais',
      description: 'Création de la saison, quatre représentations.',
      days: [-3, -2, 0, 1, 2, 3],
      shifts: [
        {
          title: 'Montage',
          start: '08:00',
          end: '12:00',
          needs: [
            ['Machiniste', 3],
            ['Électricien', 2],
          ],
        },
        {
          title: 'Réglages',
          start: '14:00',
          end: '18:00',
          needs: [
            ['Régie lumière', 1],
            ['Régie son', 1],
          ],
        },
        {
          title: 'Représentation',
          start: '19:00',
          end: '23:30',
          needs: [
            ['Régie générale', 1],
            ['Régie plateau', 1],
            ['Habillage', 2],
            ['Accueil public', 3],
          ],
        },
      ],
    },
    {
      name: 'Festival Lumières d’hiver',
      code: 'LUM',
      color: 'teal',
      site: 'parc',
      description: 'Trois soirs en plein air, démontage de nuit.',
      days: [8, 9, 10],
      draftFrom: 10,
      shifts: [
        {
          title: 'Installation',
          start: '09:00',
          end: '17:00',
          needs: [
            ['Électricien', 4],
            ['Machiniste', 4],
          ],
        },
        {
          title: 'Exploitation',
          start: '17:30',
          end: '23:00',
          needs: [
            ['Régie générale', 1],
            ['Régie lumière', 2],
            ['Accueil public', 4],
          ],
        },
        { title: 'Démontage de nuit', start: '23:00', end: '03:30', needs: [['Machiniste', 5]] },
      ],
    },
    {
      name: 'Le Petit Prince (jeune public)',
      code: 'PRINCE',
      color: 'amber',
      site: 'studio',
      description: 'Matinées scolaires.',
      days: [4, 5, 6, 13, 14],
      shifts: [
        {
          title: 'Matinée scolaire',
          start: '08:30',
          end: '12:30',
          needs: [
            ['Régie générale', 1],
            ['Régie son', 1],
            ['Accueil public', 2],
          ],
        },
      ],
    },
  ],
  other: [
    {
      name: 'Les Grands Vents 2027',
      code: 'GV27',
      color: 'indigo',
      site: 'parc',
      description: 'Préparation de l’édition.',
      days: [1, 2, 7, 8],
      shifts: [
        {
          title: 'Repérage',
          start: '09:00',
          end: '13:00',
          needs: [
            ['Régie générale', 1],
            ['Machiniste', 1],
          ],
        },
        { title: 'Inventaire du matériel', start: '14:00', end: '18:00', needs: [['Électricien', 2]] },
      ],
    },
  ],
};
export const PEOPLE_COUNT = { crew: 44, other: 16 } as const;
export const DECLINE_REASONS = [
  'Déjà engagé·e ce jour-là',
  'Indisponible le soir',
  'Trop loin pour moi',
  'Je suis en tournée',
];
