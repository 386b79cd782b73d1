CREATE TABLE "workspace_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"action" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"actor_email" text NOT NULL,
	"subject" text,
	"before" text,
	"after" text,
	"datasets_moved" integer,
	"new_owner" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace_invites" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"role" "membership_role" NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"token_hint" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "workspace_invites_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "personal_of" uuid;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "allows_links" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_jobs" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "workspace_events" ADD CONSTRAINT "workspace_events_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_invites" ADD CONSTRAINT "workspace_invites_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_invites" ADD CONSTRAINT "workspace_invites_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "workspace_events_workspace_index" ON "workspace_events" USING btree ("workspace_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "workspace_invites_workspace_index" ON "workspace_invites" USING btree ("workspace_id","created_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_personal_of_users_id_fk" FOREIGN KEY ("personal_of") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_jobs" ADD CONSTRAINT "upload_jobs_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_personal_of_unique" UNIQUE("personal_of");--> statement-breakpoint
-- Whose own workspace it was: the admin who came with it.
UPDATE workspaces SET personal_of = (
  SELECT user_id FROM memberships WHERE workspace_id = workspaces.id AND role = 'admin' ORDER BY created_at, user_id LIMIT 1
) WHERE is_personal;
--> statement-breakpoint
UPDATE upload_jobs SET owner_id = created_by;
--> statement-breakpoint
-- Only added to. What goes with a whole workspace may go: its row is no longer there then.
CREATE FUNCTION keep_workspace_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'The audit log of a workspace can only be added to.';
END
$$;
--> statement-breakpoint
CREATE TRIGGER workspace_events_append_only BEFORE UPDATE OR DELETE ON workspace_events
FOR EACH ROW EXECUTE FUNCTION keep_workspace_events();
--> statement-breakpoint
CREATE TRIGGER workspace_events_no_truncate BEFORE TRUNCATE ON workspace_events
FOR EACH STATEMENT EXECUTE FUNCTION keep_workspace_events();
