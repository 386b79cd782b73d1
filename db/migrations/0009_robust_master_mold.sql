CREATE TABLE "cleaning_presets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"created_by" uuid,
	"name" text NOT NULL,
	"steps" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "preset" text;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "default_preset" text;--> statement-breakpoint
ALTER TABLE "cleaning_presets" ADD CONSTRAINT "cleaning_presets_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cleaning_presets" ADD CONSTRAINT "cleaning_presets_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cleaning_presets_name_unique" ON "cleaning_presets" USING btree ("workspace_id",lower("name"));