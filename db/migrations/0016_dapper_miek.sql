CREATE TABLE "comparison_series" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series_periods" (
	"series_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"job_id" uuid NOT NULL,
	"mapping" jsonb NOT NULL,
	CONSTRAINT "series_periods_series_id_position_pk" PRIMARY KEY("series_id","position")
);
--> statement-breakpoint
ALTER TABLE "comparison_series" ADD CONSTRAINT "comparison_series_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_series" ADD CONSTRAINT "comparison_series_job_id_upload_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."upload_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_series" ADD CONSTRAINT "comparison_series_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_periods" ADD CONSTRAINT "series_periods_series_id_comparison_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."comparison_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_periods" ADD CONSTRAINT "series_periods_job_id_upload_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."upload_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comparison_series_workspace_index" ON "comparison_series" USING btree ("workspace_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "comparison_series_job_index" ON "comparison_series" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "series_periods_job_index" ON "series_periods" USING btree ("job_id");