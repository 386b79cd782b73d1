'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Button } from '@/components/ui/button';
import { Menu, MenuChoice, MenuChoiceItem, MenuContent, MenuTrigger } from '@/components/ui/menu';

export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="Colour theme">
          {/* Which of the two shows is decided by CSS: the server does not know the theme. */}
          <Sun className="dark:hidden" aria-hidden="true" />
          <Moon className="hidden dark:block" aria-hidden="true" />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuChoice value={theme ?? 'system'} onChange={setTheme} label="Colour theme">
          <MenuChoiceItem value="light">
            <Sun aria-hidden="true" />
            Light
          </MenuChoiceItem>
          <MenuChoiceItem value="dark">
            <Moon aria-hidden="true" />
            Dark
          </MenuChoiceItem>
          <MenuChoiceItem value="system">
            <Monitor aria-hidden="true" />
            As the system
          </MenuChoiceItem>
        </MenuChoice>
      </MenuContent>
    </Menu>
  );
}
