import type { Tx } from '../../kernel/db/database.ts';
import { defaultSetting, findChargeSetting } from '../letters/index.ts';
import type { Building, ChargeSettings } from './rules-terms.ts';
import { type BuildingRows, type KeyLook, type LotLook, readBuilding } from './store-building.ts';

export type Scene = {
  readonly building: Building;
  readonly settings: ChargeSettings;
  readonly reservePosting: 'fund' | 'result';
  readonly lots: ReadonlyMap<string, LotLook>;
  readonly keys: ReadonlyMap<string, KeyLook>;
};

/** What money falls on, and by which settings, as it is now. */
export async function loadScene(tx: Tx, associationId: string): Promise<Scene> {
  const rows = await readBuilding(tx, associationId);
  const setting = (await findChargeSetting(tx, associationId)) ?? defaultSetting;
  return {
    building: buildingOf(rows),
    settings: {
      deedDay: setting.deedDay,
      billing: setting.billing,
      splitRights: { ordinary: setting.ordinaryBearer, extraordinary: setting.extraordinaryBearer },
    },
    reservePosting: setting.reservePosting,
    lots: new Map(rows.lots.map(lot => [lot.id, lot])),
    keys: new Map(rows.keys.map(key => [key.id, key])),
  };
}

const buildingOf = ({ versions, titles }: BuildingRows): Building => ({
  keys: Map.groupBy(versions, version => version.keyId),
  consumptions: new Map(),
  titles: Map.groupBy(titles, title => title.lotId),
});
