'use client';

import { Bookmark, Ellipsis, FileDown, FileUp, History, Plus, SquareFunction } from 'lucide-react';
import { useRef, useState } from 'react';
import { jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { AddStepDialog } from './add-step-dialog';
import { GaveUp } from './gave-up';
import { HistoryDialog } from './history-dialog';
import { ImportDialog } from './import-dialog';
import { SavePresetDialog } from './save-preset-dialog';
import { StepList } from './step-list';
import { useStepActions } from './use-step-actions';

type DialogName = 'add' | 'column' | 'history' | 'import' | 'preset';

/** What is done to the file, in order, and everything that can be done about it. */
export function RecipePanel() {
  const { jobId, canWrite, isBusy } = useReview('jobId', 'canWrite', 'isBusy');
  const actions = useStepActions();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const menuButton = useRef<HTMLButtonElement>(null);
  const openChange = (name: DialogName) => (isOpen: boolean) => setDialog(isOpen ? name : null);

  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 items-center gap-1 border-b py-1.5 pr-2 pl-3">
        <h2 className="flex-1 font-semibold text-sm">Recipe</h2>
        {canWrite && (
          <Button size="sm" aria-disabled={isBusy} onClick={() => !isBusy && setDialog('column')}>
            <SquareFunction aria-hidden="true" />
            New column
          </Button>
        )}
        {canWrite && (
          <Button size="sm" aria-disabled={isBusy} onClick={() => !isBusy && setDialog('add')}>
            <Plus aria-hidden="true" />
            Add step
          </Button>
        )}
        <Menu>
          <MenuTrigger asChild>
            <Button ref={menuButton} variant="ghost" size="icon-sm" aria-label="More about the recipe">
              <Ellipsis aria-hidden="true" />
            </Button>
          </MenuTrigger>
          <MenuContent>
            <MenuItem onSelect={() => setDialog('history')}>
              <History aria-hidden="true" />
              History
            </MenuItem>
            <MenuItem asChild>
              <a href={jobApi(jobId, 'recipe/export')} download>
                <FileDown aria-hidden="true" />
                Save recipe as JSON
              </a>
            </MenuItem>
            {canWrite && (
              <MenuItem onSelect={() => setDialog('preset')}>
                <Bookmark aria-hidden="true" />
                Save as a preset
              </MenuItem>
            )}
            {canWrite && (
              <MenuItem disabled={isBusy} onSelect={() => setDialog('import')}>
                <FileUp aria-hidden="true" />
                Use a saved recipe
              </MenuItem>
            )}
          </MenuContent>
        </Menu>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <GaveUp />
        <div className="pt-3 pb-6">
          <StepList actions={actions} />
        </div>
      </div>
      <AddStepDialog isOpen={dialog === 'add'} onOpenChange={openChange('add')} actions={actions} />
      <AddStepDialog
        isOpen={dialog === 'column'}
        onOpenChange={openChange('column')}
        actions={actions}
        first="add_column"
      />
      <HistoryDialog isOpen={dialog === 'history'} onOpenChange={openChange('history')} returnTo={menuButton} />
      <ImportDialog isOpen={dialog === 'import'} onOpenChange={openChange('import')} returnTo={menuButton} />
      <SavePresetDialog isOpen={dialog === 'preset'} onOpenChange={openChange('preset')} returnTo={menuButton} />
    </div>
  );
}
