/** Time zones to choose from, by their names in the zone database. */
export const ZONES = Intl.supportedValuesOf('timeZone').map(id => ({ id, label: id.replaceAll('_', ' ') }));
