CREATE TABLE "comparisons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"job_id_1" uuid NOT NULL,
	"job_id_2" uuid NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"proposal" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "confirmed_pairs" (
	"workspace_id" uuid NOT NULL,
	"first" text NOT NULL,
	"second" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirmed_pairs_workspace_id_first_second_pk" PRIMARY KEY("workspace_id","first","second")
);
--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "comparison_id" uuid;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_job_id_1_upload_jobs_id_fk" FOREIGN KEY ("job_id_1") REFERENCES "public"."upload_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_job_id_2_upload_jobs_id_fk" FOREIGN KEY ("job_id_2") REFERENCES "public"."upload_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_pairs" ADD CONSTRAINT "confirmed_pairs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comparisons_workspace_index" ON "comparisons" USING btree ("workspace_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "comparisons_job_1_index" ON "comparisons" USING btree ("job_id_1");--> statement-breakpoint
CREATE INDEX "comparisons_job_2_index" ON "comparisons" USING btree ("job_id_2");--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_comparison_id_comparisons_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_links_comparison_index" ON "share_links" USING btree ("comparison_id");--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_comparison_check" CHECK (("share_links"."kind" = 'comparison') = ("share_links"."comparison_id" IS NOT NULL));