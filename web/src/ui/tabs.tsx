import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

export const tabClass =
  'relative flex h-9 items-center gap-1.5 px-3 whitespace-nowrap text-muted outline-none hover:text-text coarse:h-11 ' +
  'after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full after:bg-transparent';

export type TabItem<Id extends string> = { id: Id; label: string; content: ReactNode };

export type TabsProps<Id extends string> = {
  label: string;
  items: readonly TabItem<Id>[];
  value: Id;
  onChange: (id: Id) => void;
};

/** Views of one thing. Pages with their own address use links in a nav instead. */
export function Tabs<Id extends string>({ label, items, value, onChange }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={key => {
        const item = items.find(candidate => candidate.id === key);
        if (item !== undefined) onChange(item.id);
      }}
      className="flex min-h-0 flex-col"
    >
      <TabList aria-label={label} className="flex overflow-x-auto border-b border-line">
        {items.map(item => (
          <Tab
            key={item.id}
            id={item.id}
            className={`${tabClass} cursor-pointer selected:font-medium selected:text-text selected:after:bg-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-2`}
          >
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map(item => (
        <TabPanel key={item.id} id={item.id} className="min-h-0 flex-1 pt-3 outline-none">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
